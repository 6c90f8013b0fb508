package baton.scheduler.contact.request;

import baton.scheduler.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * Until when a customer without a slot is called: one and a half business days after asking (S7).
 *
 * <p>(ours) A business day counts from 09:00 to 17:00 on the desk's clock, Monday to Friday,
 * holidays out; so it is twelve such hours. Who asks on Tuesday at 10:00 is called by Wednesday
 * 14:00; on Friday at 16:00, by Tuesday 12:00; on a Sunday, by Tuesday 13:00. Who asks later is
 * never promised an earlier call.
 */
final class PromisedBy {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final Duration WAIT = Duration.ofHours(12);

  private PromisedBy() {}

  static Instant by(Instant asked, Desk desk) {
    return by(asked, desk.zone(), desk.holidays()::isBusinessDay);
  }

  /** Counts time that passes, not clock hours: true on days when the clocks change, too. */
  static Instant by(Instant asked, ZoneId zone, Predicate<LocalDate> isBusinessDay) {
    Duration left = WAIT;
    for (LocalDate day = asked.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
      if (isBusinessDay.test(day)) {
        Instant from = later(asked, day.atTime(OPENS).atZone(zone).toInstant());
        Instant to = day.atTime(CLOSES).atZone(zone).toInstant();
        if (from.isBefore(to) && !from.plus(left).isAfter(to)) {
          return from.plus(left);
        }
        left = from.isBefore(to) ? left.minus(Duration.between(from, to)) : left;
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
