package baton.handoff.shift;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PlannedPeriods.Resolved;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Around every kind of clock change there has been: by an hour, by half of one, by a whole day. */
class PlannedPeriodsPropertyTest {
  private static final SeatId SEAT = new SeatId("LIVE_CALL", 1);

  @Property
  void consecutive_shifts_of_a_seat_have_no_gap_and_no_overlap_T3(
      @ForAll("changes") Tuple2<ZoneId, ZoneOffsetTransition> change,
      @ForAll("minutes") List<Integer> minutes) {
    List<LocalDateTime> times = around(change.get2(), minutes);
    List<Planned> plan = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      plan.add(new Planned(SEAT, new AdvisorId(i), times.get(i - 1), times.get(i)));
    }

    List<ShiftPeriod> periods = usable(plan, change.get1());

    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).end());
    }
  }

  @Property
  void shifts_apart_in_wall_time_never_overlap_T3(
      @ForAll("changes") Tuple2<ZoneId, ZoneOffsetTransition> change,
      @ForAll("minutes") List<Integer> minutes) {
    List<LocalDateTime> times = around(change.get2(), minutes);
    List<Planned> plan = new ArrayList<>();
    for (int i = 1; i < times.size(); i += 2) {
      plan.add(new Planned(SEAT, new AdvisorId(i), times.get(i - 1), times.get(i)));
    }

    List<ShiftPeriod> periods = usable(plan, change.get1());

    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).start()).isAfterOrEqualTo(periods.get(i - 1).end());
    }
  }

  @Provide
  Arbitrary<Tuple2<ZoneId, ZoneOffsetTransition>> changes() {
    Arbitrary<ZoneId> zones =
        Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()).map(ZoneId::of);
    Arbitrary<Instant> since =
        Arbitraries.longs()
            .between(
                Instant.parse("1970-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("2037-01-01T00:00:00Z").getEpochSecond())
            .map(Instant::ofEpochSecond);
    return Combinators.combine(zones, since)
        .as((zone, from) -> Tuple.of(zone, zone.getRules().nextTransition(from)))
        .filter(change -> Objects.nonNull(change.get2()));
  }

  @Provide
  Arbitrary<List<Integer>> minutes() {
    return Arbitraries.integers().between(-300, 300).list().uniqueElements().ofMaxSize(12);
  }

  private static List<LocalDateTime> around(ZoneOffsetTransition change, List<Integer> minutes) {
    return minutes.stream().sorted().map(change.getDateTimeBefore()::plusMinutes).toList();
  }

  private static List<ShiftPeriod> usable(List<Planned> plan, ZoneId zone) {
    return PlannedPeriods.resolve(plan, zone).stream()
        .filter(Resolved.Usable.class::isInstance)
        .map(resolved -> ((Resolved.Usable) resolved).period())
        .toList();
  }
}
