package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.SlotPlaces.Open;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots that have a place left, and those that a customer could book now (S3, S4, S5, S6). */
public final class OpenSlots {
  private static final int ENOUGH = 3;

  private final SlotPlaces places = new SlotPlaces();

  /** Those that have not begun and start at the instant or later, in order of time. */
  public List<SlotTime> from(Tx tx, DeskId desk, Instant from) {
    return places.open(tx, desk, from, SlotPlaces.FAR).stream().map(Open::slot).toList();
  }

  /**
   * By time.
   *
   * @param holder whose own place counts as free; null: nobody's
   */
  public List<SlotTime> suiting(Tx tx, Desk desk, CustomerHours hours, @Nullable Secret holder) {
    return open(tx, desk, holder).stream().map(Open::slot).filter(hours::fit).toList();
  }

  /** The few of them that are nearest to the wanted one, by time. */
  public List<SlotTime> nearest(
      Tx tx, Desk desk, CustomerHours hours, SlotTime wanted, @Nullable Secret holder) {
    return nearest(wanted, hours, open(tx, desk, holder));
  }

  /** The few to which a customer could be moved soonest, by time (C4, S9). */
  public List<SlotTime> next(Tx tx, DeskId desk, Customer customer) {
    return nearest(new SlotTime(tx.now()), customer.hours(), places.open(tx, desk));
  }

  /** Those that would do instead of the wanted one: the nearest to it, in order of time. */
  static List<SlotTime> nearest(SlotTime wanted, CustomerHours hours, List<Open> open) {
    return open.stream()
        .map(Open::slot)
        .filter(hours::fit)
        .sorted(Comparator.comparing(slot -> distance(slot, wanted)))
        .limit(ENOUGH)
        .sorted()
        .toList();
  }

  private static Duration distance(SlotTime one, SlotTime other) {
    return Duration.between(one.start(), other.start()).abs();
  }

  private List<Open> open(Tx tx, Desk desk, @Nullable Secret holder) {
    return places.open(tx, desk.id(), tx.now(), SlotPlaces.FAR, holder);
  }
}
