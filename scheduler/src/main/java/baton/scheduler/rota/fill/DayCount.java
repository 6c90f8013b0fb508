package baton.scheduler.rota.fill;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.roster.Duty;
import baton.scheduler.rota.roster.Duty.Demand;
import baton.scheduler.rota.roster.RosterProblem.Horizon;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Counts a desk's days and true minutes from a Monday's first instant, as the solver does.
 *
 * @param days how many, whole weeks
 */
record DayCount(LocalDate monday, int days, ZoneId zone) {
  private static final int WEEK = 7;

  /** From the Monday of one day to the Sunday of the other. */
  static DayCount of(LocalDate first, LocalDate last, ZoneId zone) {
    LocalDate monday = monday(first);
    long days = ChronoUnit.DAYS.between(monday, monday(last).plusWeeks(1));
    return new DayCount(monday, (int) days, zone);
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  Horizon horizon() {
    return new Horizon(days, DayOfWeek.MONDAY);
  }

  boolean has(LocalDate day) {
    return !day.isBefore(monday) && day.isBefore(monday.plusDays(days));
  }

  /** The minute at which the week of that Monday begins; the next one's is its end. */
  int minute(LocalDate start) {
    return minute(start.atStartOfDay(zone).toInstant());
  }

  /** The Mondays, in order. */
  List<LocalDate> weeks() {
    return monday.datesUntil(monday.plusDays(days), Period.ofDays(WEEK)).toList();
  }

  Duty duty(String role, LocalDate day, ShiftPeriod period, Demand demand) {
    return new Duty(
        role,
        (int) ChronoUnit.DAYS.between(monday, day),
        minute(period.start()),
        minute(period.end()),
        demand);
  }

  private int minute(Instant instant) {
    return (int) Duration.between(monday.atStartOfDay(zone).toInstant(), instant).toMinutes();
  }
}
