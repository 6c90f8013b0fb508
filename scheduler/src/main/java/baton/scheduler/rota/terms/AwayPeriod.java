package baton.scheduler.rota.terms;

import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import baton.handoff.shift.Written;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * From when to when somebody is away, {@code [from, to)} in desk wall time.
 *
 * @param period what that is in instants (T3)
 */
public record AwayPeriod(LocalDateTime from, LocalDateTime to, ShiftPeriod period) {
  /**
   * @throws IllegalArgumentException when it has no length
   */
  public static AwayPeriod of(LocalDateTime from, LocalDateTime to, ZoneId zone) {
    return new AwayPeriod(
        from, to, new ShiftPeriod(WallTime.start(from, zone), WallTime.end(to, zone)));
  }

  /** "Mon 9 Mar", "Mon 9 Mar – Wed 11 Mar"; with times where it is not whole days. */
  public String inWords() {
    if (!from.toLocalTime().equals(LocalTime.MIDNIGHT)
        || !to.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return new WallSpan(from, to).inWords();
    }
    LocalDate first = from.toLocalDate();
    LocalDate last = to.toLocalDate().minusDays(1);
    return first.equals(last) ? Written.day(first) : Written.day(first) + " – " + Written.day(last);
  }

  /** Whether all of that day of the desk lies in it. */
  boolean isAllOf(LocalDate day) {
    return !from.isAfter(day.atStartOfDay()) && !to.isBefore(day.plusDays(1).atStartOfDay());
  }
}
