package baton.scheduler.contact.callback;

import baton.scheduler.contact.callback.BookingRule.Decision;
import baton.scheduler.contact.callback.BookingRule.Facts;
import baton.scheduler.contact.callback.HoldOutcome.Held;
import baton.scheduler.contact.callback.HoldOutcome.Refused;
import baton.scheduler.contact.callback.HoldOutcome.TooMany;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a chosen place while its customer fills in the form: taken for everybody else, free for the
 * holder, and free for all again after five minutes (S4).
 */
public final class PlaceHolds {
  /** How long a place is kept. */
  public static final Duration LASTS = Duration.ofMinutes(5);

  /** An office or a family may sit behind one address; nobody holds a whole morning from it. */
  static final int FROM_ONE_ADDRESS = 6;

  static final int FOR_ONE_NUMBER = 2;

  private final SlotPlaces places = new SlotPlaces();
  private final HoldStore store = new HoldStore();
  private final Callbacks callbacks = new Callbacks();
  private final SlotRefusals refusals = new SlotRefusals(places);

  /**
   * Keeps a place of the slot instead of any that this holder kept before. Asked again for the one
   * that is kept, the end stays where it was. Refused as a booking would be.
   */
  public HoldOutcome hold(
      Tx tx, Desk desk, SlotTime slot, CustomerHours hours, PlaceHolder holder) {
    store.lock(tx, holder);
    Optional<Callback> booked = callbacks.bookedWith(tx, desk.id(), holder.secret());
    if (booked.isPresent()) {
      return new HoldOutcome.Booked(booked.get());
    }
    Facts facts = new Facts(desk, slot, hours, places.locked(tx, desk.id(), slot, holder.secret()));
    return switch (BookingRule.decide(facts, tx.now())) {
      case Decision.Refused no -> new Refused(refusals.of(tx, desk, no, slot, hours));
      case Decision.Free place -> keep(tx, desk, slot, place.lane(), holder);
    };
  }

  private HoldOutcome keep(Tx tx, Desk desk, SlotTime slot, int lane, PlaceHolder holder) {
    Optional<PlaceHold> kept = of(tx, desk, holder.secret());
    if (kept.isPresent() && kept.get().slot().equals(slot)) {
      return new Held(kept.get());
    }
    if (store.others(tx, desk.id(), holder).reach(FROM_ONE_ADDRESS, FOR_ONE_NUMBER)) {
      return new TooMany();
    }
    PlaceHold hold = new PlaceHold(slot, end(slot, tx.now()));
    store.put(tx, desk.id(), hold, lane, holder);
    tx.dueAt(hold.until());
    tx.changed(desk.id());
    return new Held(hold);
  }

  /** A slot can be booked until it starts (S3), so it is not kept for longer. */
  private static Instant end(SlotTime slot, Instant now) {
    Instant end = now.plus(LASTS);
    return end.isBefore(slot.start()) ? end : slot.start();
  }

  /** What is kept for this holder now. */
  public Optional<PlaceHold> of(Tx tx, Desk desk, Secret holder) {
    return store.of(tx, desk.id(), holder);
  }
}
