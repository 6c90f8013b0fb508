package baton.scheduler.request;

import baton.scheduler.callback.Bookings;
import baton.scheduler.callback.Callback;
import baton.scheduler.callback.FirstSlots;
import baton.scheduler.callback.Promise;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.tx.Tx;
import java.time.Instant;
import java.util.Optional;

/** Makes the callback that answers a request (P4, P5, S7). */
final class CallbackOf {
  private final FirstSlots slots = new FirstSlots();
  private final Bookings bookings = new Bookings();

  /**
   * @param words a sentence on when the customer is called
   */
  record Made(Callback callback, String words) {}

  /**
   * The first slot that suits from that instant on, and not before the customer's wish; in the
   * order received when none does.
   */
  Made first(Tx tx, Desk desk, Request request, Instant from) {
    Ask ask = request.ask();
    Instant wished = ask.wishedAt();
    Optional<Callback> booked =
        slots.bookFirst(
            tx,
            desk,
            ask.customer(),
            ask.reason(),
            wished != null && wished.isAfter(from) ? wished : from,
            ask.by());
    return booked
        .map(callback ->
            new Made(
                callback,
                "Booked for " + DeskTime.of(desk, tx.now()).dated(callback.slot().start()) + "."))
        .orElseGet(() -> {
          Made made = inOrder(tx, desk, request);
          return new Made(made.callback(), "No slot that suits has a place. " + made.words());
        });
  }

  /** At the end of the order received, with the promise (S7). */
  Made inOrder(Tx tx, Desk desk, Request request) {
    Ask ask = request.ask();
    Instant by = Promised.by(ask.at(), desk);
    return new Made(
        bookings.promise(tx, desk, new Promise(ask.customer(), ask.reason(), by), ask.by()),
        "Promised by " + DeskTime.of(desk, tx.now()).dated(by) + ".");
  }
}
