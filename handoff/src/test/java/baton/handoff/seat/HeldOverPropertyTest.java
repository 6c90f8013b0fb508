package baton.handoff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A hold with any own shifts before, in and after it: which of its hours are held over. */
class HeldOverPropertyTest {
  private static final SeatId SEAT = new SeatId("LIVE_CALL", 1);
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final Instant START = Instant.parse("2026-06-05T00:00:00Z");

  @Property(tries = 300)
  void hours_after_an_own_shift_and_in_no_other_are_held_over_H8(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 12) Integer> lengths,
      @ForAll @Size(min = 4, max = 4) List<@IntRange(min = 0, max = 12) Integer> between,
      @ForAll @IntRange(min = 0, max = 30) int from,
      @ForAll @IntRange(min = 1, max = 80) int held) {
    List<Shift> shifts = new ArrayList<>();
    int hour = 0;
    for (int i = 0; i < lengths.size(); i++) {
      hour += between.get(i);
      shifts.add(shift(i, hour, hour + lengths.get(i)));
      hour += lengths.get(i);
    }
    SeatPlan plan = new SeatPlan(1, shifts, List.of());
    List<ShiftPeriod> over =
        HeldOver.beyondOwn(plan, new SeatHold(SEAT, ANA, hour(from)), hour(from + held));

    TreeSet<Integer> expected = new TreeSet<>();
    IntStream.range(from, from + held)
        .filter(at -> shifts.stream().noneMatch(own -> own.period().contains(hour(at))))
        .filter(at -> shifts.stream().anyMatch(own -> endedInHold(own, from, at)))
        .forEach(expected::add);
    TreeSet<Integer> told = new TreeSet<>();
    for (ShiftPeriod part : over) {
      IntStream.range(from, from + held)
          .filter(at -> part.contains(hour(at)))
          .forEach(at -> assertThat(told.add(at)).as("hour %s, once", at).isTrue());
    }
    assertThat(told).isEqualTo(expected);
  }

  private static boolean endedInHold(Shift own, int from, int at) {
    return own.period().end().isAfter(hour(from)) && !own.period().end().isAfter(hour(at));
  }

  private static Shift shift(int id, int start, int end) {
    ShiftPeriod period = new ShiftPeriod(hour(start), hour(end));
    LocalDateTime first = LocalDateTime.ofInstant(period.start(), ZoneOffset.UTC);
    LocalDateTime last = LocalDateTime.ofInstant(period.end(), ZoneOffset.UTC);
    return new Shift(new ShiftId(id), SEAT, ANA, first, last, period);
  }

  private static Instant hour(int hour) {
    return START.plusSeconds(3600L * hour);
  }
}
