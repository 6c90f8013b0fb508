package baton.scheduler.rota.planner;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.DraftShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many seats of a role are staffed through each step, and where fewer are than asked for. */
class CoverStepsTest {
  private static final ShiftPeriod MORNING =
      new ShiftPeriod(Instant.parse("2026-03-09T08:00:00Z"), Instant.parse("2026-03-09T10:00:00Z"));

  @Test
  void a_step_counts_when_shifts_that_meet_in_it_staff_all_of_it() {
    assertThat(planned(shift(1, 7, "08:00", "08:50"), shift(1, 8, "08:50", "10:00")))
        .containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(planned(shift(1, 7, "08:00", "08:50"), shift(1, 8, "08:55", "10:00")))
        .containsExactly(1, 1, 0, 1, 1, 1);
  }

  @Test
  void a_seat_counts_once_and_open_and_gone_shifts_not_at_all() {
    assertThat(planned(shift(1, 7, "08:00", "10:00"), shift(1, 8, "08:00", "10:00")))
        .containsOnly(1);
    assertThat(planned(shift(1, 7, "08:00", "10:00"), shift(2, 8, "08:00", "10:00")))
        .containsOnly(2);
    assertThat(planned(shift(1, 0, "08:00", "10:00"))).containsOnly(0);
    PlacedShift gone = shift(1, 7, "08:00", "10:00");
    assertThat(
            planned(new PlacedShift(gone.key(), gone.period(), PlacedShift.Mark.GONE, null, false)))
        .containsOnly(0);
  }

  @Test
  void gaps_are_as_long_as_fewer_are_planned_than_asked_for() {
    CoverSteps steps =
        CoverSteps.of(
            "LIVE_CALL",
            CoverSteps.every(Duration.ofMinutes(20), MORNING),
            List.of(shift(1, 7, "08:20", "10:00")),
            (role, step) -> step.start().equals(MORNING.start()) ? 1 : 0);
    assertThat(steps.gaps()).isEqualTo(Duration.ofMinutes(20));
    assertThat(steps.planned()).isEqualTo(Duration.ofMinutes(100));
  }

  private static List<Integer> planned(PlacedShift... shifts) {
    return CoverSteps.of(
            "LIVE_CALL",
            CoverSteps.every(Duration.ofMinutes(20), MORNING),
            List.of(shifts),
            (role, step) -> 0)
        .steps()
        .stream()
        .map(CoverSteps.Step::planned)
        .toList();
  }

  private static PlacedShift shift(int seat, long person, String from, String to) {
    LocalDateTime start = LocalDateTime.parse("2026-03-09T" + from);
    LocalDateTime end = LocalDateTime.parse("2026-03-09T" + to);
    return new PlacedShift(
        new DraftShift(
            new SeatId("LIVE_CALL", seat), person == 0 ? null : new AdvisorId(person), start, end),
        new ShiftPeriod(start.toInstant(ZoneOffset.UTC), end.toInstant(ZoneOffset.UTC)),
        PlacedShift.Mark.SAME,
        null,
        false);
  }
}
