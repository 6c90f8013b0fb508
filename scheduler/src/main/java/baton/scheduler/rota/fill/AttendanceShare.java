package baton.scheduler.rota.fill;

import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.terms.AwayPeriod;
import baton.scheduler.rota.terms.WorkTerms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;

/** How much somebody is there, to share fairly (ours): a week's most hours, less the days off. */
record AttendanceShare(WorkTerms terms) {
  private static final Duration USUAL_WEEK = Duration.ofHours(40);
  private static final int WEEK = 7;

  AttendanceShare(FillFacts facts, Advisor person) {
    this(facts.terms(person));
  }

  /** Minutes in these weeks, each named by its Monday. */
  long minutes(Collection<LocalDate> weeks) {
    Duration most = terms.limits().hours().most();
    long each = (most == null ? USUAL_WEEK : most).toMinutes();
    return weeks.stream().mapToLong(monday -> each * there(monday) / WEEK).sum();
  }

  private long there(LocalDate monday) {
    return monday
        .datesUntil(monday.plusWeeks(1))
        .filter(day -> terms.limits().employment().covers(day))
        .filter(day -> terms.timeOff().stream().noneMatch(off -> isAllOf(off.away(), day)))
        .count();
  }

  private static boolean isAllOf(AwayPeriod away, LocalDate day) {
    return !away.from().isAfter(day.atStartOfDay())
        && !away.to().isBefore(day.plusDays(1).atStartOfDay());
  }
}
