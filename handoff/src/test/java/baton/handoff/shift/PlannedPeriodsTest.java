package baton.handoff.shift;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.PlannedPeriods.Resolved;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedPeriodsTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
  private static final AdvisorId ANA = new AdvisorId(1);
  private static final AdvisorId BEN = new AdvisorId(2);

  @Test
  void denver_shifts_that_meet_at_a_time_that_comes_twice_share_its_first_occurrence_T3() {
    List<String> periods =
        periods(
            DENVER,
            planned("LIVE_CALL/1", ANA, "2026-10-31T17:30", "2026-11-01T01:30"),
            planned("LIVE_CALL/1", BEN, "2026-11-01T01:30", "2026-11-01T09:00"));

    assertThat(periods)
        .containsExactly(
            "2026-10-31T23:30:00Z/2026-11-01T07:30:00Z",
            "2026-11-01T07:30:00Z/2026-11-01T16:00:00Z");
  }

  @Test
  void denver_last_shift_of_the_seat_ends_at_the_last_occurrence_T3() {
    assertThat(periods(DENVER, planned("LIVE_CALL/1", ANA, "2026-10-31T17:30", "2026-11-01T01:30")))
        .containsExactly("2026-10-31T23:30:00Z/2026-11-01T08:30:00Z");
  }

  @Test
  void denver_shifts_with_a_pause_inside_the_repeated_hour_do_not_overlap_T3() {
    List<String> periods =
        periods(
            DENVER,
            planned("LIVE_CALL/1", ANA, "2026-10-31T17:00", "2026-11-01T01:15"),
            planned("LIVE_CALL/1", BEN, "2026-11-01T01:30", "2026-11-01T09:00"));

    assertThat(periods)
        .containsExactly(
            "2026-10-31T23:00:00Z/2026-11-01T07:15:00Z",
            "2026-11-01T07:30:00Z/2026-11-01T16:00:00Z");
  }

  @Test
  void denver_advisor_who_changes_seats_in_the_repeated_hour_is_never_on_two_T3() {
    List<String> periods =
        periods(
            DENVER,
            planned("LIVE_CALL/1", ANA, "2026-10-31T20:00", "2026-11-01T01:30"),
            planned("LIVE_CHAT/1", ANA, "2026-11-01T01:30", "2026-11-01T04:00"));

    assertThat(periods)
        .containsExactly(
            "2026-11-01T02:00:00Z/2026-11-01T07:30:00Z",
            "2026-11-01T07:30:00Z/2026-11-01T11:00:00Z");
  }

  @Test
  void lord_howe_shifts_that_meet_in_the_repeated_half_hour_share_an_instant_T3() {
    List<String> periods =
        periods(
            LORD_HOWE,
            planned("LIVE_CHAT/2", ANA, "2026-04-04T20:00", "2026-04-05T01:45"),
            planned("LIVE_CHAT/2", BEN, "2026-04-05T01:45", "2026-04-05T08:00"));

    assertThat(periods)
        .containsExactly(
            "2026-04-04T09:00:00Z/2026-04-04T14:45:00Z",
            "2026-04-04T14:45:00Z/2026-04-04T21:30:00Z");
  }

  @Test
  void denver_shift_inside_the_hour_that_never_comes_is_answered_as_empty_T3() {
    Planned skipped = planned("LIVE_CALL/1", ANA, "2026-03-08T02:00", "2026-03-08T02:45");

    assertThat(PlannedPeriods.resolve(List.of(skipped), DENVER))
        .singleElement()
        .isInstanceOfSatisfying(
            Resolved.Empty.class,
            empty -> {
              assertThat(empty.refusal().rule()).isEqualTo("T3");
              assertThat(empty.refusal().detail())
                  .isEqualTo(
                      "The shift on Live Call 1 from 2026-03-08 02:00 to 2026-03-08 02:45 has no"
                          + " length: the clocks go forward over all of it.");
            });
  }

  @Test
  void lord_howe_shift_inside_the_half_hour_that_never_comes_is_answered_as_empty_T3() {
    Planned skipped = planned("LIVE_CALL/1", ANA, "2026-10-04T02:05", "2026-10-04T02:25");

    assertThat(PlannedPeriods.resolve(List.of(skipped), LORD_HOWE))
        .singleElement()
        .isInstanceOf(Resolved.Empty.class);
  }

  @Test
  void shift_that_ends_before_it_starts_is_answered_as_empty_T2() {
    Planned backwards = planned("LIVE_CALL/1", ANA, "2026-06-11T12:00", "2026-06-11T12:00");

    assertThat(PlannedPeriods.resolve(List.of(backwards), DENVER))
        .singleElement()
        .isInstanceOf(Resolved.Empty.class);
  }

  private static Planned planned(String seat, AdvisorId advisor, String start, String end) {
    return new Planned(
        SeatId.parse(seat), advisor, LocalDateTime.parse(start), LocalDateTime.parse(end));
  }

  private static List<String> periods(ZoneId zone, Planned... plan) {
    return PlannedPeriods.resolve(List.of(plan), zone).stream()
        .map(Resolved.Usable.class::cast)
        .map(usable -> usable.period().start() + "/" + usable.period().end())
        .toList();
  }
}
