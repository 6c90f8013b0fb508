package baton.scheduler.rota.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Never two advisors planned on one seat at once, nor one advisor on two seats (R2). */
final class OverlapChecks {
  private static final Comparator<RotaShift> BY_START =
      Comparator.comparing((RotaShift shift) -> shift.period().start())
          .thenComparing(shift -> shift.period().end());

  private OverlapChecks() {}

  static List<Finding> check(List<RotaShift> rota) {
    List<Finding> findings = new ArrayList<>();
    for (List<RotaShift> ofOneSeat : groups(rota, Plan::seat)) {
      findings.addAll(clashes(ofOneSeat, OverlapChecks::onOneSeat));
    }
    for (List<RotaShift> ofOneAdvisor : groups(rota, Plan::advisor)) {
      findings.addAll(clashes(ofOneAdvisor, OverlapChecks::forOneAdvisor));
    }
    return findings;
  }

  private static <K> Collection<List<RotaShift>> groups(
      List<RotaShift> rota, Function<Plan, K> by) {
    return rota.stream()
        .sorted(BY_START)
        .collect(Collectors.groupingBy(shift -> by.apply(shift.plan())))
        .values();
  }

  /** Each shift that starts before all earlier ones have ended, with the one that ends last. */
  private static List<Finding> clashes(
      List<RotaShift> byStart, BiFunction<Plan, Plan, List<Finding>> finding) {
    List<Finding> findings = new ArrayList<>();
    RotaShift last = byStart.getFirst();
    for (RotaShift next : byStart.subList(1, byStart.size())) {
      if (next.period().overlaps(last.period())) {
        findings.addAll(
            next.plan().isPublished()
                ? finding.apply(last.plan(), next.plan())
                : finding.apply(next.plan(), last.plan()));
      }
      last = next.period().end().isAfter(last.period().end()) ? next : last;
    }
    return findings;
  }

  private static List<Finding> onOneSeat(Plan plan, Plan other) {
    String message =
        plan.planned().equals(other.planned())
            ? "%s is written twice, the other time in %s."
                .formatted(plan.inWords(), other.origin().where())
            : "%s is planned for two at once: %s, and %s (%s)."
                .formatted(plan.seat().spoken(), whoAndWhen(plan), whoAndWhen(other), where(other));
    return List.of(
        plan.wrong(
                "R2", null, message, "Let one end when the other starts, or take one of them out.")
            .about(Stream.of(plan, other).map(p -> p.advisor().name()).distinct().toList()));
  }

  private static List<Finding> forOneAdvisor(Plan plan, Plan other) {
    if (plan.seat().equals(other.seat())) {
      return List.of(); // said for the seat
    }
    String message =
        "%s is planned on two seats at once: %s, and %s (%s)."
            .formatted(plan.advisor().name(), seatAndWhen(plan), seatAndWhen(other), where(other));
    return List.of(
        plan.wrong("R2", null, message, "Move one of them, or plan somebody else for it."));
  }

  private static String whoAndWhen(Plan plan) {
    return plan.advisor().name() + " " + ShiftWords.span(plan.planned());
  }

  private static String seatAndWhen(Plan plan) {
    return plan.seat().spoken() + " " + ShiftWords.span(plan.planned());
  }

  private static String where(Plan plan) {
    return plan.isPublished() ? "published" : plan.origin().where();
  }
}
