package baton.scheduler.rota.fill;

import baton.scheduler.rota.terms.JudgedShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One week of the desk's, from the Monday named. */
record FillWeek(DayCount count, LocalDate monday) {
  /** The minutes of a shift that lie in the week. */
  int minutes(JudgedShift duty) {
    Instant from = later(duty.period().start(), begin(monday));
    Instant to = earlier(duty.period().end(), begin(monday.plusWeeks(1)));
    return (int) Math.max(0, Duration.between(from, to).toMinutes());
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(count.zone()).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
