package baton.scheduler.rota.fill;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.cover.CoverShortage;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverGapsTest {
  private static final ZoneId ZONE = ZoneId.of("America/Denver");

  @Test
  void a_gap_becomes_equal_shifts_of_at_most_eight_hours_R1() {
    assertThat(lay(2, Map.of(), gap("09T08:00", "09T16:00", 1)))
        .containsExactly("LIVE_CALL/1 2026-03-09T08:00 2026-03-09T16:00");
    assertThat(lay(2, Map.of(), gap("09T08:00", "09T22:00", 1)))
        .containsExactly(
            "LIVE_CALL/1 2026-03-09T08:00 2026-03-09T15:00",
            "LIVE_CALL/1 2026-03-09T15:00 2026-03-09T22:00");
    assertThat(lay(2, Map.of(), gap("09T08:00", "09T16:20", 1)))
        .containsExactly(
            "LIVE_CALL/1 2026-03-09T08:00 2026-03-09T12:20",
            "LIVE_CALL/1 2026-03-09T12:20 2026-03-09T16:20");
  }

  @Test
  void each_missing_person_has_shifts_of_their_own_on_a_free_seat_R1_R2() {
    assertThat(
            lay(
                3,
                Map.of(1, List.of(period("09T08:00", "09T12:00"))),
                gap("09T08:00", "09T12:00", 1),
                gap("09T12:00", "09T14:00", 2)))
        .containsExactly(
            "LIVE_CALL/2 2026-03-09T08:00 2026-03-09T14:00",
            "LIVE_CALL/1 2026-03-09T12:00 2026-03-09T14:00");
  }

  @Test
  void what_has_no_free_seat_is_counted_and_not_laid_R2() {
    CoverGaps gaps =
        new CoverGaps("LIVE_CALL", 1, ZONE, Map.of(1, List.of(period("09T08:00", "09T12:00"))));

    assertThat(gaps.lay(List.of(gap("09T08:00", "09T12:00", 1))))
        .isEqualTo(new CoverGaps.Laid(List.of(), 1));
  }

  @Test
  void a_gap_over_the_night_the_clocks_go_forward_is_laid_by_true_length_T3() {
    assertThat(lay(1, Map.of(), gap("07T22:00", "08T07:00", 1)))
        .containsExactly("LIVE_CALL/1 2026-03-07T22:00 2026-03-08T07:00");
  }

  private static List<String> lay(
      int seats, Map<Integer, List<ShiftPeriod>> planned, CoverShortage... shortages) {
    return new CoverGaps("LIVE_CALL", seats, ZONE, planned)
        .lay(List.of(shortages)).shifts().stream()
            .map(shift -> "%s %s %s".formatted(shift.seat(), shift.start(), shift.end()))
            .toList();
  }

  private static CoverShortage gap(String from, String to, int missing) {
    return new CoverShortage(period(from, to), 0, missing);
  }

  private static ShiftPeriod period(String from, String to) {
    return new ShiftPeriod(instant(from), instant(to));
  }

  private static java.time.Instant instant(String local) {
    return LocalDateTime.parse("2026-03-" + local).atZone(ZONE).toInstant();
  }
}
