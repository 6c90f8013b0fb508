package baton.handoff.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallTimeTest {
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

  @Test
  void plain_wall_times_are_the_same_instant_as_start_and_as_end_T3() {
    LocalDateTime noon = LocalDateTime.parse("2026-06-11T12:00");

    assertThat(WallTime.start(noon, DENVER)).isEqualTo("2026-06-11T18:00:00Z");
    assertThat(WallTime.end(noon, DENVER)).isEqualTo("2026-06-11T18:00:00Z");
  }

  @Test
  void denver_spring_2026_a_time_that_never_comes_is_the_instant_of_the_change_T3() {
    LocalDateTime skipped = LocalDateTime.parse("2026-03-08T02:30");

    assertThat(WallTime.start(skipped, DENVER)).isEqualTo("2026-03-08T09:00:00Z");
    assertThat(WallTime.end(skipped, DENVER)).isEqualTo("2026-03-08T09:00:00Z");
  }

  @Test
  void denver_autumn_2026_a_start_is_the_first_occurrence_and_an_end_the_last_T3() {
    LocalDateTime twice = LocalDateTime.parse("2026-11-01T01:30");

    assertThat(WallTime.start(twice, DENVER)).isEqualTo("2026-11-01T07:30:00Z");
    assertThat(WallTime.end(twice, DENVER)).isEqualTo("2026-11-01T08:30:00Z");
  }

  @Test
  void denver_night_shift_is_an_hour_shorter_in_spring_and_longer_in_autumn_T3() {
    assertThat(length("2026-03-07T22:00", "2026-03-08T06:00", DENVER)).hasHours(7);
    assertThat(length("2026-10-31T22:00", "2026-11-01T06:00", DENVER)).hasHours(9);
  }

  @Test
  void lord_howe_autumn_2026_goes_back_by_half_an_hour_T3() {
    LocalDateTime twice = LocalDateTime.parse("2026-04-05T01:45");

    assertThat(WallTime.start(twice, LORD_HOWE)).isEqualTo("2026-04-04T14:45:00Z");
    assertThat(WallTime.end(twice, LORD_HOWE)).isEqualTo("2026-04-04T15:15:00Z");
    assertThat(length("2026-04-04T22:00", "2026-04-05T06:00", LORD_HOWE)).hasMinutes(510);
  }

  @Test
  void lord_howe_spring_2026_skips_half_an_hour_T3() {
    LocalDateTime skipped = LocalDateTime.parse("2026-10-04T02:10");

    assertThat(WallTime.start(skipped, LORD_HOWE)).isEqualTo("2026-10-03T15:30:00Z");
    assertThat(WallTime.end(skipped, LORD_HOWE)).isEqualTo("2026-10-03T15:30:00Z");
    assertThat(length("2026-10-03T22:00", "2026-10-04T06:00", LORD_HOWE)).hasMinutes(450);
  }

  private static Duration length(String start, String end, ZoneId zone) {
    Instant from = WallTime.start(LocalDateTime.parse(start), zone);
    return Duration.between(from, WallTime.end(LocalDateTime.parse(end), zone));
  }
}
