package baton.scheduler.rota.cover;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.cover.CoverageAsked.CoverDemand;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverShortageTest {
  private static final Instant START = Instant.parse("2026-03-09T00:00:00Z");

  @Test
  void a_stretch_with_fewer_than_asked_for_is_found_once_R1() {
    assertThat(
            CoverShortage.of(
                List.of(new CoverDemand(hours(8, 20), 2)),
                List.of(hours(8, 16), hours(6, 14), hours(16, 20))))
        .containsExactly(new CoverShortage(hours(14, 20), 1, 2));
  }

  @Test
  void what_nobody_asked_for_is_no_shortage_R1() {
    assertThat(CoverShortage.of(List.of(new CoverDemand(hours(8, 12), 1)), List.of(hours(8, 12))))
        .isEmpty();
    assertThat(CoverShortage.of(List.of(), List.of(hours(8, 12)))).isEmpty();
  }

  @Test
  void other_figures_are_another_stretch_R1() {
    assertThat(
            CoverShortage.of(
                List.of(new CoverDemand(hours(8, 12), 1), new CoverDemand(hours(12, 16), 2)),
                List.of()))
        .containsExactly(
            new CoverShortage(hours(8, 12), 0, 1), new CoverShortage(hours(12, 16), 0, 2));
  }

  private static ShiftPeriod hours(int from, int to) {
    return new ShiftPeriod(START.plusSeconds(3600L * from), START.plusSeconds(3600L * to));
  }
}
