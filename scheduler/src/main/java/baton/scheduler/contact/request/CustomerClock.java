package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.desk.DeskTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** Puts the clocks where a customer is, or may be, into words. */
final class CustomerClock {
  private CustomerClock() {}

  /** {@code 21:20 in London}, {@code 10:20 to 14:20, in 4 zones}, or that it is not known. */
  static String clock(CustomerHours hours, Instant at) {
    List<ZoneId> zones = byClock(hours, at);
    if (zones.isEmpty()) {
      return "where they are is not known";
    }
    String first = DeskTime.clock(at, zones.getFirst());
    String last = DeskTime.clock(at, zones.getLast());
    return first.equals(last)
        ? first + " in " + DeskTime.city(zones.getFirst())
        : "%s to %s theirs, the number may be of %d zones".formatted(first, last, zones.size());
  }

  /** The same behind a desk time: {@code , 21:20 in London}; nothing when it is not known. */
  static String at(CustomerHours hours, Instant at) {
    return hours.zones().isEmpty() ? "" : ", " + clock(hours, at);
  }

  private static List<ZoneId> byClock(CustomerHours hours, Instant at) {
    return hours.zones().stream()
        .sorted(
            Comparator.<ZoneId, Integer>comparing(
                    zone -> zone.getRules().getOffset(at).getTotalSeconds())
                .thenComparing(ZoneId::getId))
        .toList();
  }
}
