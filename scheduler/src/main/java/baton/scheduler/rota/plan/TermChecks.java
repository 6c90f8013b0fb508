package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.Finding.Severity;
import baton.scheduler.rota.terms.JudgedShift;
import baton.scheduler.rota.terms.LimitChecks;
import baton.scheduler.rota.terms.PersonWork;
import baton.scheduler.rota.terms.TermBreach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds the rota to be against what people agreed on: what may never be is an error (R2), what a
 * lead may want all the same a warning (R1). What has begun counts, and is not judged any more.
 */
final class TermChecks {
  private final PlanFacts facts;
  private final Map<RotaShift.Key, RotaShift> begun;
  private final Map<AdvisorId, List<RotaShift>> settled = new HashMap<>();
  private final Map<AdvisorId, List<RotaShift>> open = new HashMap<>();

  private TermChecks(PlanFacts facts) {
    this.facts = facts;
    this.begun = facts.begun();
  }

  static List<Finding> check(List<RotaShift> rota, PlanFacts facts) {
    TermChecks checks = new TermChecks(facts);
    facts.published().stream().filter(shift -> shift.endedBy(facts.now())).forEach(checks::settle);
    for (RotaShift shift : rota) {
      if (checks.isOpen(shift)) {
        checks.of(checks.open, shift).add(shift);
      } else {
        checks.settle(shift);
      }
    }
    return checks.findings();
  }

  /** What begins from now on, or has begun and shall end at another time than published. */
  private boolean isOpen(RotaShift shift) {
    RotaShift published = begun.get(RotaShift.Key.of(shift.plan().planned()));
    return published == null
        ? !shift.startedBefore(facts.now())
        : !published.content().equals(shift.content());
  }

  private void settle(RotaShift shift) {
    of(settled, shift).add(shift);
  }

  private List<RotaShift> of(Map<AdvisorId, List<RotaShift>> shifts, RotaShift shift) {
    return shifts.computeIfAbsent(shift.plan().advisor().id(), who -> new ArrayList<>());
  }

  private List<Finding> findings() {
    LimitChecks checks =
        new LimitChecks(
            facts.desk().zone(),
            LimitChecks.plannedWeeks(
                open.values().stream()
                    .flatMap(List::stream)
                    .map(shift -> shift.plan().planned().start().toLocalDate())
                    .toList()));
    List<Finding> findings = new ArrayList<>();
    for (Advisor advisor : facts.crew().members()) {
      findings.addAll(of(advisor, checks));
    }
    return findings;
  }

  private List<Finding> of(Advisor advisor, LimitChecks checks) {
    Map<JudgedShift, RotaShift> judged =
        open.getOrDefault(advisor.id(), List.of()).stream()
            .collect(Collectors.toMap(TermChecks::duty, Function.identity(), (a, b) -> a));
    List<JudgedShift> known =
        settled.getOrDefault(advisor.id(), List.of()).stream().map(TermChecks::duty).toList();
    PersonWork work =
        new PersonWork(advisor, facts.terms().of(advisor.id()), known, judged.keySet());
    return checks.of(work).stream().map(breach -> finding(breach, advisor, judged)).toList();
  }

  private static JudgedShift duty(RotaShift shift) {
    return new JudgedShift(shift.plan().planned(), shift.period());
  }

  private static Finding finding(
      TermBreach breach, Advisor advisor, Map<JudgedShift, RotaShift> judged) {
    TermBreach.Kind kind = breach.kind();
    RotaShift shift = breach.duty() == null ? null : judged.get(breach.duty());
    if (shift == null) {
      return new Finding(
          kind.rule(),
          Severity.WARNING,
          Finding.Place.nowhere(
              advisor.name() + ", week of " + Written.day(breach.day()), breach.day()),
          List.of(advisor.name()),
          breach.message(),
          breach.fix());
    }
    return kind.isNever()
        ? shift.plan().wrong(kind.rule(), "advisor", breach.message(), breach.fix())
        : shift.plan().warning(kind.rule(), null, breach.message(), breach.fix());
  }
}
