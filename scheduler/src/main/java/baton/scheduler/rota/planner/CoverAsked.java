package baton.scheduler.rota.planner;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.cover.CoverDemand;
import baton.scheduler.rota.cover.CoverageAsked;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cover that is asked for in a stretch, looked up step by step. */
final class CoverAsked implements CoverSteps.Demand {
  private final Map<String, List<CoverDemand>> byRole;

  CoverAsked(CoverageAsked coverage, List<String> roles, ShiftPeriod stretch) {
    this.byRole =
        roles.stream()
            .collect(Collectors.toMap(Function.identity(), role -> coverage.of(role, stretch)));
  }

  /** The most that is asked for at any instant of the step. */
  @Override
  public int asked(String role, ShiftPeriod step) {
    return byRole.getOrDefault(role, List.of()).stream()
        .filter(asked -> asked.period().overlaps(step))
        .mapToInt(CoverDemand::people)
        .max()
        .orElse(0);
  }
}
