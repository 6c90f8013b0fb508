package baton.handoff.ledger;

/** What happened to a seat. The names are stored; none is ever renamed. */
public enum EntryKind {
  /** An advisor took a seat that nobody held. */
  HELD,
  /** An advisor said: I am here and ready, for a seat that somebody else holds. */
  STOOD_BY,
  /** A stand-by ended without getting the seat: withdrawn, or its shift was over. */
  STOOD_DOWN,
  /** The seat went from the advisor to the other one, at one instant (H3). */
  HANDED_OVER,
  /** The advisor logged out and nobody was due to follow (H7). */
  CLOSED,
  /** The advisor logged out of a soft seat without meeting a replacement (H9). */
  CHECKED_OUT;

  /** Whether somebody holds the seat from then on. */
  boolean fills() {
    return this == HELD || this == HANDED_OVER;
  }

  /** Whether nobody holds the seat from then on. */
  boolean empties() {
    return this == CLOSED || this == CHECKED_OUT;
  }
}
