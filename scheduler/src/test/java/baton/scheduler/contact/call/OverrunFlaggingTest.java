package baton.scheduler.contact.call;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.tx.Transactions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

class OverrunFlaggingTest {
  private final CallDesk desk = new CallDesk();
  private final OverrunFlagging work = new OverrunFlagging(desk.calls, desk.outbox);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_call_is_an_overrun_from_the_twentieth_minute_on_not_before_C2() {
    startAt("08:03:07");
    run("08:23:06");
    assertThat(desk.count("overrun_at is not null")).isZero();
    run("08:23:07");
    assertFlagged("08:23:07");
  }

  @Test
  void next_due_is_the_longest_call_of_all_desks_until_it_is_flagged_C2() {
    startAt("08:00");
    desk.at("08:05");
    desk.start(2, desk.book("08:00", 2));
    assertThat(nextDue()).contains(CallDesk.instant("08:20"));
    run("08:20");
    assertThat(nextDue()).contains(CallDesk.instant("08:25"));
    run("08:25");
    assertThat(nextDue()).isEmpty();
  }

  @Test
  void run_late_it_still_says_when_the_call_became_too_long_C2() {
    startAt("08:00");
    run("09:30");
    assertFlagged("08:20");
  }

  @Test
  void run_again_or_by_two_nodes_at_once_it_flags_once_and_tells_once_C2() throws Exception {
    startAt("08:00");
    desk.at("08:20");
    try (var listener = desk.desk.jdbi().open().getConnection()) {
      try (var listen = listener.createStatement()) {
        listen.execute("listen " + Transactions.CHANGES);
      }
      bothAtOnce(() -> {
        desk.transactions.use(work::doAllDue);
        return true;
      });
      run("08:21");
      assertThat(listener.unwrap(PGConnection.class).getNotifications(1000)).hasSize(1);
    }
    assertFlagged("08:20");
  }

  @Test
  void a_call_that_ended_in_time_is_never_flagged_C2() {
    long call = startAt("08:00");
    desk.at("08:20");
    assertThat(desk.end(desk.advisor(1), call).overrunAt()).isNull();
    run("08:30");
    assertThat(desk.count("overrun_at is not null")).isZero();
  }

  @Test
  void a_call_that_ended_too_late_before_anybody_looked_is_an_overrun_too_C2() {
    long call = startAt("08:00");
    desk.at("08:25");
    assertThat(desk.end(desk.advisor(1), call).overrunAt()).isEqualTo(CallDesk.instant("08:20"));
    run("08:30");
    assertFlagged("08:20");
  }

  @Test
  void a_flagged_call_keeps_its_flag_when_it_ends_C2() {
    long call = startAt("08:00");
    run("08:20");
    assertThat(desk.end(desk.advisor(1), call).overrunAt()).isEqualTo(CallDesk.instant("08:20"));
  }

  private long startAt(String deskTime) {
    desk.at(deskTime);
    return desk.start(1, desk.book("08:00", 1)).get("id").asLong();
  }

  private void run(String deskTime) {
    desk.at(deskTime);
    desk.transactions.use(work::doAllDue);
  }

  private java.util.Optional<java.time.Instant> nextDue() {
    return desk.transactions.run(work::nextDue);
  }

  private void assertFlagged(String deskTime) {
    assertThat(desk.count("overrun_at = '%s'".formatted(CallDesk.instant(deskTime)))).isEqualTo(1);
  }

  private static void bothAtOnce(Callable<Boolean> run) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    Callable<Boolean> one =
        () -> {
          barrier.await();
          return run.call();
        };
    try (var nodes = Executors.newFixedThreadPool(2)) {
      for (var node : nodes.invokeAll(List.of(one, one))) {
        assertThat(node.get()).isTrue();
      }
    }
  }
}
