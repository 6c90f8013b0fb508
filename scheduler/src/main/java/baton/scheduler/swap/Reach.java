package baton.scheduler.swap;

import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.scheduler.crew.Breach;
import baton.scheduler.crew.Duty;
import baton.scheduler.crew.LimitChecks;
import baton.scheduler.desk.Advisor;
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
record Reach(List<Advisor> asked, Map<Breach.Kind, List<Advisor>> leftOut) {
  static Reach of(Terms offered, SwapFacts facts) {
    List<Advisor> asked = new ArrayList<>();
    Map<Breach.Kind, List<Advisor>> leftOut = new EnumMap<>(Breach.Kind.class);
    Resolved part =
        PlannedPeriods.resolve(List.of(offered.part(offered.owner())), facts.desk().zone())
            .getFirst();
    if (part instanceof Resolved.Usable usable) {
      Duty duty = new Duty(usable.planned(), usable.period());
      for (Advisor advisor : others(offered, facts)) {
        never(advisor, duty, facts)
            .ifPresentOrElse(
                kind -> leftOut.computeIfAbsent(kind, k -> new ArrayList<>()).add(advisor),
                () -> asked.add(advisor));
      }
    }
    return new Reach(List.copyOf(asked), leftOut);
  }

  private static List<Advisor> others(Terms offered, SwapFacts facts) {
    return facts.people().values().stream()
        .filter(advisor -> !advisor.id().equals(offered.owner()))
        .sorted(Comparator.comparing(Advisor::name))
        .toList();
  }

  /** What may never be is about the one shift: others matter only where they overlap it. */
  private static Optional<Breach.Kind> never(Advisor advisor, Duty duty, SwapFacts facts) {
    List<Duty> beside =
        facts.shifts().stream()
            .filter(shift -> shift.advisor().equals(advisor.id()))
            .filter(shift -> shift.period().overlaps(duty.period()))
            .map(shift -> new Duty(SwapFacts.planned(shift), shift.period()))
            .toList();
    return new LimitChecks(facts.desk().zone(), Set.of())
        .against(advisor, facts.terms().of(advisor.id()), duty, beside).stream()
            .map(Breach::kind)
            .filter(Breach.Kind::isNever)
            .findFirst();
  }

  /** "On another seat then: Nia, Pia", one line for each reason. */
  SwapCard.LeftOut inWords(Terms offered) {
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

  private static String reason(Breach.Kind kind, Terms offered) {
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
