package baton.scheduler.callback;

import baton.handoff.Refusal;
import baton.scheduler.callback.Booking.Decision;
import baton.scheduler.callback.Booking.Facts;
import baton.scheduler.callback.BookingOutcome.Done;
import baton.scheduler.callback.BookingOutcome.Refused;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.slot.SlotTime;
import baton.scheduler.tx.Tx;
import java.util.List;
import java.util.stream.Collectors;

/** Books, moves and cancels callbacks (S3, S4, S8). */
public final class Bookings {
  private final SlotPlaces places = new SlotPlaces();
  private final BookingStore store = new BookingStore();

  /** Gives the customer a place of the slot, or says by which rule not. */
  public BookingOutcome book(Tx tx, Desk desk, BookingRequest wanted, String by) {
    return switch (decide(tx, desk, wanted.slot(), wanted.customer())) {
      case Decision.Refused no -> refused(tx, desk, no, wanted.slot(), wanted.customer());
      case Decision.Free place -> {
        Callback booked = store.insert(tx, desk.id(), wanted, place.lane(), by);
        tx.changed(desk.id());
        yield new Done(booked);
      }
    };
  }

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
    return switch (decide(tx, desk, to, callback.customer())) {
      case Decision.Refused no -> refused(tx, desk, no, to, callback.customer());
      case Decision.Free place -> {
        tx.changed(desk.id());
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
        yield new Done(store.cancelled(tx, desk.id(), callback.id()));
      }
      case STARTED, DONE -> tooLate(callback, "cancelled");
    };
  }

  private Decision decide(Tx tx, Desk desk, SlotTime slot, Customer customer) {
    return Booking.decide(
        new Facts(desk, slot, customer.hours(), places.locked(tx, desk.id(), slot)), tx.now());
  }

  private Refused refused(
      Tx tx, Desk desk, Decision.Refused no, SlotTime wanted, Customer customer) {
    List<SlotTime> nearest = NearestSlots.to(wanted, customer.hours(), places.open(tx, desk.id()));
    return new Refused(no.field(), new Refusal(no.rule(), no.detail(), next(desk, no, nearest)));
  }

  private static String next(Desk desk, Decision.Refused no, List<SlotTime> nearest) {
    String ask =
        no.rule().equals("S6") ? "Ask where the customer is and send it as \"zone\". " : "";
    if (no.field().equals("zone")) {
      return ask.strip();
    }
    return nearest.isEmpty()
        ? ask + "No other slot that suits this customer is free; offer an email."
        : ask
            + nearest.stream()
                .map(slot -> DeskTime.of(desk, slot.start()).dated(slot.start()))
                .collect(Collectors.joining(", ", "Free nearby: ", "."));
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
