package baton.scheduler.contact.booking;

import baton.scheduler.contact.booking.BookingViews.Standing;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import java.time.Instant;

/** Says to its customer how it stands with a call. */
final class CallStandings {
  private CallStandings() {}

  static Standing of(Callback callback, boolean moved, Instant now) {
    return switch (callback.state()) {
      case BOOKED -> booked(isOpen(callback, now), moved);
      case WAITING ->
          waiting(
              "We will try again",
              "We did not reach you. We call again in the order received; or choose a time that"
                  + " suits you.");
      case STARTED -> closed("We are talking to you", "It can no longer be changed.");
      case DONE -> closed("This call is over", "Book another if you need one.");
      case CANCELLED ->
          closed("This call is cancelled", "Nobody will call you. Book another if you need one.");
      case MISSED ->
          waiting(
              "We did not call in time",
              "We are sorry. You are next in line now; or choose another time that suits you.");
    };
  }

  private static Standing booked(boolean open, boolean moved) {
    if (!open) {
      return closed(
          "Your call is due",
          "We are about to call you, so it is too late to move or cancel it here. If you cannot"
              + " talk now, tell us when we ring, or book another time.");
    }
    return new Standing(moved ? "Your call is moved" : "Your call is booked", true, null);
  }

  private static Standing waiting(String words, String next) {
    return new Standing(words, true, next);
  }

  private static Standing closed(String words, String next) {
    return new Standing(words, false, next);
  }

  /** Whether its customer may still move or cancel it: until its slot begins, and once it waits. */
  static boolean isOpen(Callback callback, Instant now) {
    return callback.inOrder()
        || (callback.state() == CallbackState.BOOKED && callback.slot().start().isAfter(now));
  }
}
