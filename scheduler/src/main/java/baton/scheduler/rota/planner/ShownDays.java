package baton.scheduler.rota.planner;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.web.TextValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The days that are looked at: a week from a Monday, or one day.
 *
 * @param days 7 or 1
 */
record ShownDays(LocalDate first, int days) {
  private static final int WEEK = 7;

  /**
   * @param of any day of the week; null or empty: today's
   * @param day the one day; null or empty: the week
   * @throws ProblemException 422 when either is no date of this age
   */
  static ShownDays asked(@Nullable String of, @Nullable String day, Instant now, ZoneId zone) {
    if (day != null && !day.isEmpty()) {
      return new ShownDays(TextValue.requiredDate("day", day), 1);
    }
    return weekOf(
        of == null || of.isEmpty()
            ? now.atZone(zone).toLocalDate()
            : TextValue.requiredDate("of", of));
  }

  static ShownDays weekOf(LocalDate day) {
    return new ShownDays(monday(day), WEEK);
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  boolean isDay() {
    return days == 1;
  }

  List<LocalDate> dates() {
    return IntStream.range(0, days).mapToObj(first::plusDays).toList();
  }

  /** The Monday of the week it is, or lies in. */
  LocalDate monday() {
    return monday(first);
  }

  ShownDays before() {
    return new ShownDays(first.minusDays(days), days);
  }

  ShownDays after() {
    return new ShownDays(first.plusDays(days), days);
  }

  /** From the first instant of the first day to that of the day after the last. */
  ShiftPeriod instants(Desk desk) {
    return new ShiftPeriod(
        first.atStartOfDay(desk.zone()).toInstant(),
        first.plusDays(days).atStartOfDay(desk.zone()).toInstant());
  }

  /** The parameter that {@link #asked} reads {@link #first} from. */
  public String field() {
    return isDay() ? "day" : "of";
  }

  /** For an address: {@code of=2026-03-09} or {@code day=2026-03-11}. */
  public String query() {
    return field() + "=" + first;
  }
}
