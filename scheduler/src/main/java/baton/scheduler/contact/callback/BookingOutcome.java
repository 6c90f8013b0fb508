package baton.scheduler.contact.callback;

import baton.handoff.Refusal;

/** What became of a wish to book, move or cancel a callback. */
public sealed interface BookingOutcome {
  /** The callback as it is now. */
  record Done(Callback callback) implements BookingOutcome {}

  /**
   * Nothing was changed.
   *
   * @param field what the caller sent that stands in the way
   */
  record Refused(String field, Refusal refusal) implements BookingOutcome {}
}
