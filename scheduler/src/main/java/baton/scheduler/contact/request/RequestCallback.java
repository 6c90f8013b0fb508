package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.Bookings;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Optional;

/** Makes the callback that answers a request (P4, P5, S7). */
final class RequestCallback {
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
    Request.Ask ask = request.ask();
    Instant wished = ask.wishedAt();
    Optional<Callback> booked =
        bookings.bookFirst(
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
    Request.Ask ask = request.ask();
    Instant by = PromisedBy.by(ask.at(), desk);
    return new Made(
        bookings.promise(
            tx, desk, new Bookings.Promise(ask.customer(), ask.reason(), by), ask.by()),
        "Promised by " + DeskTime.of(desk, tx.now()).dated(by) + ".");
  }
}
