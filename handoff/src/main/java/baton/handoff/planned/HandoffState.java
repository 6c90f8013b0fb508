package baton.handoff.planned;

/** How a handoff stands, in the order in which it usually goes. */
public enum HandoffState {
  /** In the rota; nobody was told yet. */
  PLANNED,
  /** Both sides were told that it is near. */
  TOLD,
  /** The replacement stands by; of a seat that closes: whoever holds it may log out. */
  READY,
  /** The replacement holds the seat; of a seat that closes: it is closed. */
  DONE,
  /** The shift began, and the replacement is not there. */
  LATE,
  /** Somebody else stands in for the replacement. */
  COVERED,
  /** The outgoing advisor was released by force, and nobody has taken the seat since. */
  RELEASED,
  /** The rota plans it no more, after people were told of it. */
  CALLED_OFF
}
