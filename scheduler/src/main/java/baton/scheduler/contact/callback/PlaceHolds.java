package baton.scheduler.contact.callback;

import baton.handoff.Refusal;
import baton.scheduler.contact.callback.BookingRule.Decision;
import baton.scheduler.contact.callback.BookingRule.Facts;
import baton.scheduler.contact.callback.PlaceHolds.Outcome.Held;
import baton.scheduler.contact.callback.PlaceHolds.Outcome.Refused;
import baton.scheduler.contact.callback.PlaceHolds.Outcome.TooMany;
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
   * A place of a slot that is kept for somebody.
   *
   * @param until when it ends by itself; from then on it counts for nothing
   */
  public record Hold(SlotTime slot, Instant until) {}

  /**
   * Who keeps a place: one run through the booking form.
   *
   * @param secret what only the pages of that run carry
   * @param address stands for the network address, to count; nothing can be read from it
   * @param number stands for the phone number, likewise
   */
  public record Holder(Secret secret, String address, String number) {}

  /** What became of a wish to keep a place. Whatever is not {@link Held} changed nothing. */
  public sealed interface Outcome {
    /** The place is kept. */
    record Held(PlaceHolds.Hold hold) implements Outcome {}

    /** The slot cannot be had, by this rule. */
    record Refused(Refusal refusal) implements Outcome {}

    /** This address or this number keeps as many places as one may. */
    record TooMany() implements Outcome {}

    /** This holder has booked already. */
    record Booked(Callback callback) implements Outcome {}
  }

  /**
   * Keeps a place of the slot instead of any that this holder kept before. Asked again for the one
   * that is kept, the end stays where it was. Refused as a booking would be.
   */
  public Outcome hold(Tx tx, Desk desk, SlotTime slot, CustomerHours hours, Holder holder) {
    store.lock(tx, holder);
    Optional<Callback> booked = callbacks.bookedWith(tx, desk.id(), holder.secret());
    if (booked.isPresent()) {
      return new Outcome.Booked(booked.get());
    }
    Facts facts = new Facts(desk, slot, hours, places.locked(tx, desk.id(), slot, holder.secret()));
    return switch (BookingRule.decide(facts, tx.now())) {
      case Decision.Refused no -> new Refused(refusals.of(tx, desk, no, slot, hours));
      case Decision.Free place -> keep(tx, desk, slot, place.lane(), holder);
    };
  }

  private Outcome keep(Tx tx, Desk desk, SlotTime slot, int lane, Holder holder) {
    Optional<Hold> kept = of(tx, desk, holder.secret());
    if (kept.isPresent() && kept.get().slot().equals(slot)) {
      return new Held(kept.get());
    }
    if (store.others(tx, desk.id(), holder).reach(FROM_ONE_ADDRESS, FOR_ONE_NUMBER)) {
      return new TooMany();
    }
    Hold hold = new Hold(slot, end(slot, tx.now()));
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
  public Optional<Hold> of(Tx tx, Desk desk, Secret holder) {
    return store.of(tx, desk.id(), holder);
  }
}
