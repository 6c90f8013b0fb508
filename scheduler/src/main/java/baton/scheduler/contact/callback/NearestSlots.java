package baton.scheduler.contact.callback;

import baton.scheduler.contact.callback.SlotPlaces.Open;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Picks, of the slots with a place left, those that would do instead of another. */
final class NearestSlots {
  private static final int ENOUGH = 3;

  private NearestSlots() {}

  /** The nearest to the wanted one, in order of time. */
  static List<SlotTime> to(SlotTime wanted, CustomerHours hours, List<Open> open) {
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
}
