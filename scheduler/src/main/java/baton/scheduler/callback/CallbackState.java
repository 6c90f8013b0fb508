package baton.scheduler.callback;

/** How far a callback has come. The first two take up a place of their slot. */
public enum CallbackState {
  BOOKED,
  STARTED,
  DONE,
  CANCELLED,
  MISSED
}
