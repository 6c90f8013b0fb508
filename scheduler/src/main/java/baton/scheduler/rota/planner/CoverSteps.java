package baton.scheduler.rota.planner;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.cover.CoverageAsked;
import baton.scheduler.rota.cover.CoverageAsked.CoverDemand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A role's seats through a stretch of time, step by step. A seat counts in a step when it is
 * staffed through all of it, by one shift or by some that follow one another, and it counts once.
 */
record CoverSteps(List<Step> steps) {
  /**
   * @param planned how many seats are staffed through it
   * @param asked how many are to be
   */
  record Step(ShiftPeriod period, int planned, int asked) {
    boolean isShort() {
      return planned < asked;
    }
  }

  /** What is asked for. */
  @FunctionalInterface
  interface Demand {
    /** How many of a role's seats are to be staffed through a step. */
    int asked(String role, ShiftPeriod step);

    /** The most that is asked for at any instant of a step. */
    static Demand of(CoverageAsked coverage, List<String> roles, ShiftPeriod stretch) {
      Map<String, List<CoverDemand>> byRole =
          roles.stream()
              .collect(Collectors.toMap(Function.identity(), role -> coverage.of(role, stretch)));
      return (role, step) ->
          byRole.getOrDefault(role, List.of()).stream()
              .filter(asked -> asked.period().overlaps(step))
              .mapToInt(CoverDemand::people)
              .max()
              .orElse(0);
    }
  }

  static CoverSteps of(
      String role, List<ShiftPeriod> periods, List<PlacedShift> shifts, Demand demand) {
    List<List<ShiftPeriod>> seats = staffed(role, shifts);
    return new CoverSteps(
        periods.stream()
            .map(step -> new Step(step, count(seats, step), demand.asked(role, step)))
            .toList());
  }

  /** A stretch in steps of that length; the last may be shorter. */
  static List<ShiftPeriod> every(Duration length, ShiftPeriod stretch) {
    List<ShiftPeriod> steps = new ArrayList<>();
    Instant at = stretch.start();
    while (at.isBefore(stretch.end())) {
      Instant end = at.plus(length).isAfter(stretch.end()) ? stretch.end() : at.plus(length);
      steps.add(new ShiftPeriod(at, end));
      at = end;
    }
    return steps;
  }

  private static int count(List<List<ShiftPeriod>> seats, ShiftPeriod step) {
    return (int)
        seats.stream()
            .filter(seat -> seat.stream().anyMatch(period -> period.encloses(step)))
            .count();
  }

  /** How many seats are wanted or planned at the most, at least 1. */
  int most() {
    return steps.stream().mapToInt(step -> Math.max(step.planned(), step.asked())).max().orElse(1);
  }

  boolean isAsked() {
    return steps.stream().anyMatch(step -> step.asked() > 0);
  }

  /** For how long seats are staffed, all together. */
  Duration planned() {
    return steps.stream()
        .map(step -> step.period().length().multipliedBy(step.planned()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** For how long fewer are staffed than asked for. */
  Duration gaps() {
    return steps.stream()
        .filter(Step::isShort)
        .map(step -> step.period().length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** When each seat of the role is staffed, without seams. */
  private static List<List<ShiftPeriod>> staffed(String role, List<PlacedShift> shifts) {
    Map<SeatId, List<ShiftPeriod>> bySeat =
        shifts.stream()
            .filter(shift -> shift.isStaffed() && shift.key().seat().role().equals(role))
            .collect(
                Collectors.groupingBy(
                    shift -> shift.key().seat(),
                    Collectors.mapping(
                        shift -> Objects.requireNonNull(shift.period()), Collectors.toList())));
    return bySeat.values().stream().map(CoverSteps::joined).toList();
  }

  private static List<ShiftPeriod> joined(List<ShiftPeriod> periods) {
    List<ShiftPeriod> joined = new ArrayList<>();
    periods.sort(Comparator.comparing(ShiftPeriod::start));
    for (ShiftPeriod period : periods) {
      ShiftPeriod last = joined.isEmpty() ? null : joined.getLast();
      if (last == null || last.end().isBefore(period.start())) {
        joined.add(period);
      } else if (period.end().isAfter(last.end())) {
        joined.set(joined.size() - 1, new ShiftPeriod(last.start(), period.end()));
      }
    }
    return joined;
  }
}
