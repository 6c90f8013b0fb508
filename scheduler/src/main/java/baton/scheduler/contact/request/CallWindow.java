package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds when a customer may be called. */
final class CallWindow {
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final Duration AHEAD = Duration.ofDays(2);

  private CallWindow() {}

  /**
   * The first instant from {@code from} on at which a call of a slot's length fits the customer's
   * hours (S5), to the minute; empty when nothing is known of them, or no hour suits all zones that
   * the customer may be in (S6).
   */
  static Optional<Instant> first(CustomerHours hours, Instant from) {
    if (hours.zones().isEmpty()) {
      return Optional.empty();
    }
    if (hours.fit(new SlotTime(from))) {
      return Optional.of(from);
    }
    Instant last = from.plus(AHEAD);
    Instant minute = Instant.ofEpochSecond(Math.floorDiv(from.getEpochSecond(), 60L) * 60L);
    for (Instant at = minute.plus(STEP); at.isBefore(last); at = at.plus(STEP)) {
      if (hours.fit(new SlotTime(at))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }
}
