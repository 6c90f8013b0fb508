package baton.scheduler.contact.callback;

/** How far a callback has come. */
public enum CallbackState {
  /** To be called in the order received: no slot was chosen (S7). */
  WAITING,
  /** To be called in its slot, of which it takes up a place. */
  BOOKED,
  /** The call is going on; a place of its slot, if it has one, is taken up. */
  STARTED,
  DONE,
  CANCELLED,
  /** Its slot went by uncalled; it is at the head of the order (C3). */
  MISSED
}
