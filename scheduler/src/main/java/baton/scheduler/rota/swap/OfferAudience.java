package baton.scheduler.rota.swap;

import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.terms.JudgedShift;
import baton.scheduler.rota.terms.LimitChecks;
import baton.scheduler.rota.terms.TermBreach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom an offer to everybody reaches: those whom the checks would not refuse it (R2), by the checks
 * of all planning (R3). Pure.
 *
 * @param asked by name
 * @param leftOut the others, by what speaks against it first, each by name
 */
record OfferAudience(List<Advisor> asked, Map<TermBreach.Kind, List<Advisor>> leftOut) {
  static OfferAudience of(SwapTerms offered, SwapFacts facts) {
    List<Advisor> asked = new ArrayList<>();
    Map<TermBreach.Kind, List<Advisor>> leftOut = new EnumMap<>(TermBreach.Kind.class);
    Resolved part =
        PlannedPeriods.resolve(List.of(offered.part(offered.owner())), facts.desk().zone())
            .getFirst();
    if (part instanceof Resolved.Usable usable) {
      JudgedShift duty = new JudgedShift(usable.planned(), usable.period());
      for (Advisor advisor : others(offered, facts)) {
        never(advisor, duty, facts)
            .ifPresentOrElse(
                kind -> leftOut.computeIfAbsent(kind, k -> new ArrayList<>()).add(advisor),
                () -> asked.add(advisor));
      }
    }
    return new OfferAudience(List.copyOf(asked), leftOut);
  }

  private static List<Advisor> others(SwapTerms offered, SwapFacts facts) {
    return facts.people().values().stream()
        .filter(advisor -> !advisor.id().equals(offered.owner()))
        .sorted(Comparator.comparing(Advisor::name))
        .toList();
  }

  /** What may never be is about the one shift: others matter only where they overlap it. */
  private static Optional<TermBreach.Kind> never(
      Advisor advisor, JudgedShift duty, SwapFacts facts) {
    List<JudgedShift> beside =
        facts.shifts().stream()
            .filter(shift -> shift.advisor().equals(advisor.id()))
            .filter(shift -> shift.period().overlaps(duty.period()))
            .map(shift -> new JudgedShift(SwapFacts.planned(shift), shift.period()))
            .toList();
    return new LimitChecks(facts.desk().zone(), Set.of())
        .against(advisor, facts.terms().of(advisor.id()), duty, beside).stream()
            .map(TermBreach::kind)
            .filter(TermBreach.Kind::isNever)
            .findFirst();
  }

  /** "On another seat then: Nia, Pia", one line for each reason. */
  SwapCard.LeftOut inWords(SwapTerms offered) {
    return new SwapCard.LeftOut(
        leftOut.values().stream().mapToInt(List::size).sum(),
        leftOut.entrySet().stream()
            .map(why ->
                "%s: %s"
                    .formatted(
                        reason(why.getKey(), offered),
                        why.getValue().stream()
                            .map(Advisor::name)
                            .collect(Collectors.joining(", "))))
            .toList());
  }

  private static String reason(TermBreach.Kind kind, SwapTerms offered) {
    return switch (kind) {
      case SKILL -> "Without the skill for " + offered.seat().spoken();
      case TWO_SEATS -> "On another seat then";
      case TIME_OFF -> "With time off then";
      case NOT_AT_THE_DESK -> "Not at the desk then";
      case AVAILABILITY,
          TOO_MANY_HOURS,
          TOO_FEW_HOURS,
          REST,
          DAYS_IN_A_ROW,
          DAYS_OFF_IN_A_ROW,
          WEEKENDS ->
          throw new IllegalArgumentException(kind + " only warns");
    };
  }
}
