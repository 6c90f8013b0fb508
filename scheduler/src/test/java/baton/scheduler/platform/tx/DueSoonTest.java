package baton.scheduler.platform.tx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueSoonTest {
  private static final Instant NOW = Instant.parse("2026-06-11T14:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Transactions transactions =
      new Transactions(DATABASE.app(), InstantSource.fixed(NOW));
  private final AtomicInteger told = new AtomicInteger();

  @BeforeEach
  void listen() {
    transactions.onDueSoon(told::incrementAndGet);
  }

  @Test
  void something_due_within_the_minute_is_told_once_after_the_commit() {
    transactions.use(tx -> {
      tx.dueAt(NOW.plus(Duration.ofHours(1)));
      tx.dueAt(NOW.plusSeconds(59));
      tx.dueAt(NOW.minusSeconds(1));
      assertThat(told).hasValue(0);
    });
    assertThat(told).hasValue(1);
  }

  @Test
  void what_is_due_a_minute_or_more_ahead_waits_for_the_safety_wake_up() {
    transactions.use(tx -> tx.dueAt(NOW.plus(DueWork.SAFETY)));
    transactions.use(tx -> {});
    assertThat(told).hasValue(0);
  }

  @Test
  void what_is_rolled_back_is_not_told() {
    assertThatThrownBy(() ->
            transactions.use(tx -> {
              tx.dueAt(NOW);
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThat(told).hasValue(0);
  }
}
