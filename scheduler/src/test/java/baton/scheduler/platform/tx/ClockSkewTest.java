package baton.scheduler.platform.tx;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Instant T = Instant.parse("2026-06-11T14:00:00Z");

  @Test
  void a_clock_with_the_databases_is_fine_T4() {
    assertThat(measured(Duration.ZERO).refusal()).isEmpty();
    assertThat(measured(Duration.ofMillis(1500)).refusal()).isEmpty();
  }

  @Test
  void a_clock_that_is_fast_refuses_and_says_by_how_much_T4() {
    ClockSkew skew = measured(Duration.ofMinutes(10));
    assertThat(skew.refusal())
        .hasValueSatisfying(refusal -> {
          assertThat(refusal.rule()).isEqualTo("T4");
          assertThat(refusal.detail()).contains(" s ahead of the database's");
        });
  }

  @Test
  void a_clock_that_is_slow_refuses_and_its_health_check_says_so_T4() {
    ClockSkew skew = measured(Duration.ofMinutes(-10));
    assertThat(skew.refusal())
        .hasValueSatisfying(
            refusal -> assertThat(refusal.detail()).contains("behind the database's"));
    var health = new ClockSkew.Check(skew).execute();
    assertThat(health.isHealthy()).isFalse();
    assertThat(health.getMessage())
        .contains("behind the database's")
        .contains("Set the clocks right");
  }

  @Test
  void a_clock_set_right_is_fine_at_the_next_look_T4() {
    var offset = new Duration[] {Duration.ofHours(1)};
    ClockSkew skew = new ClockSkew(DATABASE.app(), () -> Instant.now().plus(offset[0]));
    skew.measure();
    assertThat(skew.refusal()).isPresent();
    offset[0] = Duration.ZERO;
    skew.measure();
    assertThat(skew.refusal()).isEmpty();
    assertThat(new ClockSkew.Check(skew).execute().isHealthy()).isTrue();
  }

  @Test
  void a_slow_answer_is_not_a_skew_T4() {
    assertThat(ClockSkew.ahead(T, T.plusSeconds(7), T.plusSeconds(9))).isZero();
    assertThat(ClockSkew.ahead(T, T, T)).isZero();
  }

  @Test
  void only_what_lies_outside_the_round_trip_counts_T4() {
    assertThat(ClockSkew.ahead(T, T.minusSeconds(3), T.plusSeconds(1))).hasSeconds(3);
    assertThat(ClockSkew.ahead(T, T.plusSeconds(5), T.plusSeconds(1))).hasSeconds(-4);
  }

  @Test
  void a_rehearsal_is_always_fine_T4() {
    assertThat(ClockSkew.alwaysFine().refusal()).isEmpty();
  }

  private static ClockSkew measured(Duration offset) {
    ClockSkew skew =
        new ClockSkew(DATABASE.app(), InstantSource.offset(InstantSource.system(), offset));
    skew.measure();
    return skew;
  }
}
