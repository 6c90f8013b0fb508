package baton.scheduler.rota.plan;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.rota.cover.CoverShortage;
import baton.scheduler.rota.cover.CoverageAsked;
import baton.scheduler.rota.plan.Finding.Severity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Holds the rota to be against the cover asked for (R1), from now until the end of the last day
 * that it plans.
 */
final class CoverChecks {
  private CoverChecks() {}

  static List<Finding> check(List<RotaShift> rota, PlanFacts facts) {
    CoverageAsked coverage = facts.coverage();
    List<Finding> findings = new ArrayList<>();
    horizon(rota, facts)
        .ifPresent(horizon -> {
          for (String role : coverage.roles()) {
            List<ShiftPeriod> planned =
                rota.stream()
                    .filter(shift -> shift.plan().seat().role().equals(role))
                    .map(RotaShift::period)
                    .toList();
            CoverShortage.of(coverage.of(role, horizon), planned).stream()
                .filter(shortage -> shortage.period().end().isAfter(facts.now()))
                .map(shortage -> finding(role, shortage, facts.desk().zone()))
                .forEach(findings::add);
          }
        });
    return findings;
  }

  /**
   * From the hour that has begun, so that what is short right now is said in the same words for a
   * while: warnings are confirmed by who saw these and no others (R4).
   */
  private static Optional<ShiftPeriod> horizon(List<RotaShift> rota, PlanFacts facts) {
    ZoneId zone = facts.desk().zone();
    return rota.stream()
        .map(shift -> shift.plan().planned().start().toLocalDate())
        .max(Comparator.naturalOrder())
        .map(last -> last.plusDays(1).atStartOfDay(zone).toInstant())
        .filter(facts.now()::isBefore)
        .map(end -> new ShiftPeriod(facts.now().truncatedTo(ChronoUnit.HOURS), end));
  }

  private static Finding finding(String role, CoverShortage shortage, ZoneId zone) {
    String when = span(shortage.period(), zone);
    int missing = shortage.asked() - shortage.planned();
    String named = new SeatId(role, 1).spokenRole();
    return new Finding(
        "R1",
        Severity.WARNING,
        Finding.Place.nowhere(
            named + ", " + when, local(shortage.period().start(), zone).toLocalDate()),
        List.of(),
        "%s: %d of %d from %s.".formatted(named, shortage.planned(), shortage.asked(), when),
        "Plan %d more on %s then, or ask for fewer under Coverage.".formatted(missing, named));
  }

  /** "14:00 to 16:00, Mon 9 Mar", "Mon 9 Mar 22:00 to Tue 10 Mar 06:00". */
  private static String span(ShiftPeriod period, ZoneId zone) {
    LocalDateTime start = local(period.start(), zone);
    LocalDateTime end = local(period.end(), zone);
    if (start.toLocalDate().equals(end.toLocalDate())) {
      return "%s to %s, %s".formatted(Written.time(start), Written.time(end), Written.day(start));
    }
    return end.equals(start.toLocalDate().plusDays(1).atStartOfDay())
        ? "%s to 24:00, %s".formatted(Written.time(start), Written.day(start))
        : "%s to %s".formatted(Written.dayAndTime(start), Written.dayAndTime(end));
  }

  private static LocalDateTime local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
