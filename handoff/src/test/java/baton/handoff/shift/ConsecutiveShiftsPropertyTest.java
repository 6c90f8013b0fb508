package baton.handoff.shift;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PlannedPeriods.Resolved;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Ten years of shifts, one after another around the clock, in every zone there is: whatever its
 * clocks do, each shift ends at the very instant the next starts.
 */
class ConsecutiveShiftsPropertyTest {
  private static final SeatId SEAT = new SeatId("LIVE_CALL", 1);
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = FROM.plusYears(10);
  private static final int AT_ONCE = 60;
  private static final int FOLLOWING = 8;

  @Test
  void a_stretch_of_consecutive_shifts_has_no_gap_and_no_overlap_on_any_day_T2_T3() {
    Map<ZoneRules, ZoneId> zones = zones();
    assertThat(zones).hasSizeGreaterThan(150);
    int changes = 0;
    for (ZoneId zone : zones.values()) {
      List<ZoneOffsetTransition> transitions = transitions(zone);
      changes += transitions.size();
      check(zone, plan(cuts(transitions)));
    }
    assertThat(changes).as("clock changes met").isGreaterThan(2000);
  }

  /** Zones whose clocks always do the same are one. */
  private static Map<ZoneRules, ZoneId> zones() {
    Map<ZoneRules, ZoneId> zones = new LinkedHashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .map(ZoneId::of)
        .forEach(zone -> zones.putIfAbsent(zone.getRules(), zone));
    return zones;
  }

  private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
    List<ZoneOffsetTransition> all = new ArrayList<>();
    ZoneOffsetTransition next = zone.getRules().nextTransition(FROM.atStartOfDay(zone).toInstant());
    while (next != null && next.getDateTimeBefore().toLocalDate().isBefore(TO)) {
      all.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return all;
  }

  /** Shifts change at 06:00 and 18:00; and before, inside and after what clocks skip or repeat. */
  private static NavigableSet<LocalDateTime> cuts(List<ZoneOffsetTransition> transitions) {
    NavigableSet<LocalDateTime> cuts = new TreeSet<>();
    for (LocalDate day = FROM; day.isBefore(TO); day = day.plusDays(1)) {
      for (int hour : new int[] {6, 18}) {
        cuts.add(day.atTime(LocalTime.of(hour, 0)));
      }
    }
    int turn = 0;
    for (ZoneOffsetTransition change : transitions) {
      LocalDateTime first = earlier(change);
      long minutes = change.getDuration().abs().toMinutes();
      for (long offset : new long[] {-20, 0, minutes / 2, minutes, minutes + 20}) {
        if ((turn + offset) % 3 != 0) { // not always all of them
          cuts.add(first.plusMinutes(offset));
        }
      }
      turn++;
    }
    return cuts;
  }

  private static LocalDateTime earlier(ZoneOffsetTransition change) {
    return List.of(change.getDateTimeBefore(), change.getDateTimeAfter()).stream()
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static List<Planned> plan(NavigableSet<LocalDateTime> cuts) {
    List<Planned> plan = new ArrayList<>();
    LocalDateTime start = cuts.first();
    for (LocalDateTime end : cuts.tailSet(start, false)) {
      plan.add(new Planned(SEAT, new AdvisorId(plan.size() + 1), start, end));
      start = end;
    }
    return plan;
  }

  /** Some at a time, each with those that follow it: near each other is all that matters. */
  private static List<Resolved> resolved(ZoneId zone, List<Planned> plan) {
    List<Resolved> resolved = new ArrayList<>();
    for (int from = 0; from < plan.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, plan.size());
      int near = Math.min(to + FOLLOWING, plan.size());
      resolved.addAll(PlannedPeriods.resolve(plan.subList(from, near), zone).subList(0, to - from));
    }
    return resolved;
  }

  private static void check(ZoneId zone, List<Planned> plan) {
    List<Resolved> resolved = resolved(zone, plan);
    ShiftPeriod last = null;
    Duration sum = Duration.ZERO;
    for (Resolved one : resolved) {
      if (one instanceof Resolved.Usable(Planned planned, ShiftPeriod period)) {
        if (last != null && !period.start().equals(last.end())) {
          throw new AssertionError(
              "%s: %s starts at %s, the one before ended at %s"
                  .formatted(zone, planned, period.start(), last.end()));
        }
        last = period;
        sum = sum.plus(period.length());
      }
    }
    assertThat(sum)
        .as(zone.getId())
        .isEqualTo(
            Duration.between(
                WallTime.start(plan.getFirst().start(), zone),
                WallTime.end(plan.getLast().end(), zone)));
  }
}
