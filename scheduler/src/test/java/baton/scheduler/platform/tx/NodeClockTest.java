package baton.scheduler.platform.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class NodeClockTest {
  private static final Instant START = Instant.parse("2026-06-11T13:55:00Z");
  private static final NodeClock.Setting REHEARSAL = NodeClock.Setting.rehearsal(START);

  private final TestDatabase database = TestDatabase.create();
  private final Jdbi jdbi = database.app();

  @Test
  void rehearsal_stands_still_until_moved() {
    try (RehearsalClock clock = rehearsal()) {
      assertThat(clock.instant()).isEqualTo(START);
      assertThat(clock.instant()).isEqualTo(START);
      moveTo(clock, START.plusSeconds(60));
      assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }
  }

  @Test
  void rehearsal_resumes_where_it_stood_whatever_start_the_setting_names() {
    try (RehearsalClock clock = rehearsal()) {
      moveTo(clock, START.plusSeconds(3600));
    }
    try (RehearsalClock again = rehearsal()) {
      assertThat(again.instant()).isEqualTo(START.plusSeconds(3600));
    }
  }

  @Test
  void rehearsal_never_goes_back() {
    try (RehearsalClock clock = rehearsal()) {
      assertThatThrownBy(() -> moveTo(clock, START.minusSeconds(1)))
          .hasMessageContaining("does not go back");
      assertThat(clock.instant()).isEqualTo(START);
    }
  }

  @Test
  void a_move_that_is_rolled_back_did_not_happen() {
    try (RehearsalClock clock = rehearsal()) {
      assertThatThrownBy(() ->
              new Transactions(jdbi, clock)
                  .use(tx -> {
                    clock.moveTo(tx, START.plusSeconds(60));
                    throw new IllegalStateException("no");
                  }))
          .hasMessage("no");
      assertThat(clock.instant()).isEqualTo(START);
    }
  }

  @Test
  void rehearsal_is_refused_on_a_database_that_ever_was_at_work() {
    var unused = NodeClock.open(jdbi, NodeClock.Setting.system());
    assertThatThrownBy(this::rehearsal)
        .isInstanceOf(ClockRefused.class)
        .hasMessageContaining("has been at work since")
        .hasMessageContaining("Choose another, empty database");
  }

  @Test
  void work_is_refused_on_a_database_that_was_rehearsed_on() {
    rehearsal().close();
    assertThatThrownBy(() -> NodeClock.open(jdbi, NodeClock.Setting.system()))
        .isInstanceOf(ClockRefused.class)
        .hasMessageContaining("belongs to a rehearsal");
  }

  @Test
  void a_rehearsal_has_one_node() {
    try (RehearsalClock first = rehearsal()) {
      assertThatThrownBy(this::rehearsal)
          .isInstanceOf(ClockRefused.class)
          .hasMessageContaining("Another node rehearses");
      assertThat(first.instant()).isEqualTo(START);
    }
  }

  @Test
  void system_clock_opens_again_and_on_many_nodes() {
    assertThat(NodeClock.open(jdbi, NodeClock.Setting.system()).mode()).isEqualTo(ClockMode.SYSTEM);
    NodeClock second = NodeClock.open(jdbi, NodeClock.Setting.system());
    assertThat(Duration.between(second.instant(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void the_service_may_not_change_what_clock_a_database_lives_by() {
    rehearsal().close();
    assertThatThrownBy(
            () -> jdbi.useHandle(h -> h.execute("update installation set clock_mode = 'system'")))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("delete from installation")))
        .hasMessageContaining("permission denied");
  }

  private RehearsalClock rehearsal() {
    return (RehearsalClock) NodeClock.open(jdbi, REHEARSAL);
  }

  private void moveTo(RehearsalClock clock, Instant to) {
    new Transactions(jdbi, clock).use(tx -> clock.moveTo(tx, to));
  }
}
