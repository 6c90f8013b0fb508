package baton.scheduler.rota.fill;

import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.roster.Worker;
import baton.scheduler.rota.roster.WorkerLimits;
import baton.scheduler.rota.roster.WorkerLimits.WeekendLimit;
import baton.scheduler.rota.roster.WorkerLimits.WorkTime;
import baton.scheduler.rota.terms.LimitChecks;
import baton.scheduler.rota.terms.TermBreach;
import baton.scheduler.rota.terms.WorkLimits;
import baton.scheduler.rota.terms.WorkTerms;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People's terms as the solver's limits: what a lead may overrule by hand, it keeps to (R1, R2).
 */
final class SolverLimits {
  /** The desk counts weekends in any four. */
  private static final int WEEKENDS = 4;

  private final FillPlan plan;
  private final LimitChecks checks;

  SolverLimits(FillPlan plan) {
    this.plan = plan;
    this.checks = new LimitChecks(plan.facts().zone(), Set.of());
  }

  Worker worker(Advisor person) {
    WorkLimits limits = plan.facts().terms(person).limits();
    return new Worker(
        person.name(),
        new WorkerLimits(
            workTimes(limits.hours().most()),
            or(limits.mostDaysInARow(), Integer.MAX_VALUE),
            1,
            or(limits.leastDaysOffInARow(), 1),
            limits.mostWeekends() == null
                ? WeekendLimit.NONE
                : new WeekendLimit(limits.mostWeekends(), WEEKENDS),
            minutes(limits.leastRest())),
        Set.of(),
        Map.of(),
        barred(person));
  }

  private List<WorkTime> workTimes(@Nullable Duration most) {
    if (most == null) {
      return List.of();
    }
    return plan.count().weeks().stream().map(monday -> week(monday, most)).toList();
  }

  private WorkTime week(LocalDate monday, Duration most) {
    return new WorkTime(
        plan.count().minute(monday),
        plan.count().minute(monday.plusWeeks(1)),
        0,
        (int) most.toMinutes());
  }

  /** What speaks against a shift by itself, and every shift that is somebody's already. */
  private Set<Integer> barred(Advisor person) {
    WorkTerms terms = plan.facts().terms(person);
    Set<Integer> barred = new HashSet<>();
    List<FillSlot> slots = plan.slots();
    for (int slot = 0; slot < slots.size(); slot++) {
      TimedShift shift = slots.get(slot).first();
      if (checks.against(person, terms, shift.of(person.id()), List.of()).stream()
          .anyMatch(SolverLimits::isOfTheShift)) {
        barred.add(slot);
      }
    }
    for (int kept = 0; kept < plan.kept().size(); kept++) {
      barred.add(slots.size() + kept);
    }
    return barred;
  }

  /** Not of a week, a run of days or a weekend, which what the person has already decides, too. */
  private static boolean isOfTheShift(TermBreach breach) {
    return breach.kind().isNever() || breach.kind() == TermBreach.Kind.AVAILABILITY;
  }

  private static int or(@Nullable Integer number, int otherwise) {
    return number == null ? otherwise : Math.max(1, number);
  }

  /** Begun minutes count. */
  private static int minutes(@Nullable Duration rest) {
    return rest == null ? 0 : (int) rest.plusSeconds(59).toMinutes();
  }
}
