package baton.scheduler.planner;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.coverage.Asked;
import baton.scheduler.coverage.CoverageAsked;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cover that is asked for in a stretch, looked up step by step. */
final class AskedFor implements Steps.Demand {
  private final Map<String, List<Asked>> byRole;

  AskedFor(CoverageAsked coverage, List<String> roles, ShiftPeriod stretch) {
    this.byRole =
        roles.stream()
            .collect(Collectors.toMap(Function.identity(), role -> coverage.of(role, stretch)));
  }

  /** The most that is asked for at any instant of the step. */
  @Override
  public int asked(String role, ShiftPeriod step) {
    return byRole.getOrDefault(role, List.of()).stream()
        .filter(asked -> asked.period().overlaps(step))
        .mapToInt(Asked::people)
        .max()
        .orElse(0);
  }
}
