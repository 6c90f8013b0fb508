package baton.scheduler.contact.callback;

import baton.handoff.Refusal;
import baton.scheduler.contact.callback.BookingOutcome.Done;
import baton.scheduler.contact.callback.BookingOutcome.Refused;
import baton.scheduler.contact.callback.BookingRule.Decision;
import baton.scheduler.contact.callback.BookingRule.Facts;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books, moves and cancels callbacks (S3, S4, S8). */
public final class Bookings {
  private final SlotPlaces places = new SlotPlaces();
  private final BookingStore store = new BookingStore();
  private final HoldStore holds = new HoldStore();
  private final Callbacks callbacks = new Callbacks();
  private final SlotRefusals refusals = new SlotRefusals(places);

  /** Gives the customer a place of the slot, or says by which rule not. */
  public BookingOutcome book(Tx tx, Desk desk, BookingRequest wanted, String by) {
    return booked(tx, desk, wanted, by, null);
  }

  /**
   * Gives the customer the place that is kept for them, or another of the slot when it no longer
   * is. The same holder books once: asked again, whatever is asked, the answer is that booking.
   */
  public BookingOutcome book(Tx tx, Desk desk, BookingRequest wanted, String by, Secret holder) {
    holds.lock(tx, holder);
    return callbacks
        .bookedWith(tx, desk.id(), holder)
        .<BookingOutcome>map(Done::new)
        .orElseGet(() -> booked(tx, desk, wanted, by, holder));
  }

  private BookingOutcome booked(
      Tx tx, Desk desk, BookingRequest wanted, String by, @Nullable Secret holder) {
    return switch (decide(tx, desk, wanted.slot(), wanted.customer(), holder)) {
      case Decision.Refused no -> refused(tx, desk, no, wanted.slot(), wanted.customer());
      case Decision.Free place -> {
        Callback booked = store.insert(tx, desk.id(), wanted, place.lane(), by);
        if (holder != null) {
          store.madeBy(tx, desk.id(), booked.id(), holder);
          holds.end(tx, holder);
        }
        tx.changed(desk.id());
        tx.dueAt(wanted.slot().start());
        yield new Done(booked);
      }
    };
  }

  /**
   * Books the first slot from an instant on that suits the customer: when somebody else gets its
   * last place meanwhile, the one after it (P4).
   *
   * @return the callback; empty when no slot does
   */
  public Optional<Callback> bookFirst(
      Tx tx, Desk desk, Customer customer, @Nullable String reason, Instant from, String by) {
    CustomerHours hours = customer.hours();
    for (SlotPlaces.Open open : places.open(tx, desk.id(), from, SlotPlaces.FAR)) {
      if (hours.fit(open.slot())
          && book(tx, desk, new BookingRequest(open.slot(), customer, reason), by)
              instanceof Done done) {
        return Optional.of(done.callback());
      }
    }
    return Optional.empty();
  }

  /**
   * A call promised to a customer who chose no slot (S7).
   *
   * @param reason what the customer wants to talk about
   * @param by until when they are called at the latest
   */
  public record Promise(Customer customer, @Nullable String reason, Instant by) {}

  /** Puts the customer at the end of the order received (S7). */
  public Callback promise(Tx tx, Desk desk, Promise promise, String by) {
    tx.changed(desk.id());
    return store.insert(tx, desk.id(), promise, by);
  }

  /**
   * Moves a callback to another slot; the place it leaves is free at once (S8). One that waits in
   * the order gets the slot. Asked to move to where it is, it stays.
   */
  public BookingOutcome move(Tx tx, Desk desk, Callback callback, SlotTime to) {
    if (callback.state() != CallbackState.BOOKED && !callback.inOrder()) {
      return tooLate(callback, "moved");
    }
    if (callback.state() == CallbackState.BOOKED && to.equals(callback.chosen())) {
      return new Done(callback);
    }
    return switch (decide(tx, desk, to, callback.customer(), null)) {
      case Decision.Refused no -> refused(tx, desk, no, to, callback.customer());
      case Decision.Free place -> {
        tx.changed(desk.id());
        tx.dueAt(to.start());
        yield new Done(store.moved(tx, desk.id(), callback.id(), to, place.lane()));
      }
    };
  }

  /**
   * Cancels a callback that nobody has started; its place is free at once (S8). Cancelling twice is
   * as once.
   *
   * @param callback as {@link Callbacks#locked} read it in this transaction
   */
  public BookingOutcome cancel(Tx tx, Desk desk, Callback callback) {
    return switch (callback.state()) {
      case CANCELLED -> new Done(callback);
      case WAITING, BOOKED, MISSED -> {
        tx.changed(desk.id());
        tx.dueAt(tx.now()); // what asked for the call is done with it
        yield new Done(store.cancelled(tx, desk.id(), callback.id()));
      }
      case STARTED, DONE -> tooLate(callback, "cancelled");
    };
  }

  private Decision decide(
      Tx tx, Desk desk, SlotTime slot, Customer customer, @Nullable Secret holder) {
    return BookingRule.decide(
        new Facts(desk, slot, customer.hours(), places.locked(tx, desk.id(), slot, holder)),
        tx.now());
  }

  private Refused refused(
      Tx tx, Desk desk, Decision.Refused no, SlotTime wanted, Customer customer) {
    return new Refused(no.field(), refusals.of(tx, desk, no, wanted, customer.hours()));
  }

  private static Refused tooLate(Callback callback, String what) {
    return new Refused(
        "id",
        new Refusal(
            "S8",
            "Callback %s is %s and can no longer be %s."
                .formatted(callback.id(), callback.state(), what),
            "Book a new callback if the customer is to be called again."));
  }
}
