package baton.scheduler.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakeUpsTest {
  private final TestDatabase database = TestDatabase.create();
  private final Transactions outside = new Transactions(database.app(), InstantSource.system());
  private final Things bells = new Things("bells");

  @BeforeEach
  void createTables() {
    Things.createTables(database);
  }

  @Test
  void work_is_done_soon_after_its_instant_and_never_before() throws Exception {
    try (TestNode node = TestNode.start(database.url(), bells)) {
      Instant due = bells.addIn(node.transactions, Duration.ofSeconds(2));
      Waiting.until("the bell", () -> !done().isEmpty());
      assertThat(done()).singleElement().satisfies(at -> assertThat(at).isAfterOrEqualTo(due));
    }
  }

  @Test
  void what_fell_due_while_nobody_ran_is_done_at_the_start() throws Exception {
    bells.addIn(outside, Duration.ofHours(-3));
    TestNode.start(database.url(), bells).close();
    assertThat(done()).hasSize(1);
  }

  @Test
  void an_earlier_commit_is_not_hidden_by_a_later_one() throws Exception {
    try (TestNode node = TestNode.start(database.url(), bells)) {
      bells.addIn(node.transactions, Duration.ofSeconds(50));
      bells.addIn(node.transactions, Duration.ofSeconds(1));
      bells.addIn(node.transactions, Duration.ofSeconds(40));
      Waiting.until("the earliest bell", () -> !done().isEmpty());
      assertThat(done()).hasSize(1);
    }
  }

  @Test
  void two_nodes_do_everything_once() throws Exception {
    try (TestNode one = TestNode.start(database.url(), bells);
        TestNode two = TestNode.start(database.url(), bells)) {
      for (int i = 0; i < 20; i++) {
        bells.addIn((i % 2 == 0 ? one : two).transactions, Duration.ofMillis(100L * i));
      }
      Waiting.until("twenty bells", () -> done().size() >= 20);
      assertThat(done()).hasSize(20);
    }
  }

  @Test
  void a_work_that_throws_is_counted_and_harms_no_other_nor_its_own_next_try() throws Exception {
    Failing failing = new Failing();
    try (TestNode node = TestNode.start(database.url(), failing, bells)) {
      assertThat(node.metrics.counter("baton.due-work.fails.failed").getCount()).isEqualTo(1);
      bells.addIn(node.transactions, Duration.ofMillis(100));
      Waiting.until("the bell", () -> !done().isEmpty());
      int tried = failing.tries.get();
      node.transactions.use(tx -> tx.dueAt(tx.now()));
      Waiting.until("another try", () -> failing.tries.get() > tried);
    }
  }

  @Test
  void stop_waits_for_a_work_that_runs() throws Exception {
    Slow slow = new Slow();
    TestNode node = TestNode.start(database.url(), slow);
    slow.addIn(node.transactions, Duration.ofMillis(500));
    slow.begun.await();
    Thread stopping = Thread.ofVirtual().start(() -> stop(node));
    Waiting.until(
        "stopping",
        () ->
            stopping.getState() == Thread.State.WAITING
                || stopping.getState() == Thread.State.TIMED_WAITING);
    assertThat(done()).isEmpty();
    slow.mayEnd.countDown();
    stopping.join();
    assertThat(done()).hasSize(1);
  }

  @Test
  void health_says_whether_quartz_runs_and_which_works_sleep() throws Exception {
    TestNode node = TestNode.start(database.url(), bells);
    WakeUpCheck check = node.wakeUps.healthCheck();
    assertThat(check.execute().isHealthy()).isTrue();
    oversleep();
    assertThat(check.execute().getMessage()).isEqualTo("not woken for three minutes: bells");
    stop(node);
    assertThat(check.execute().getMessage()).contains("Quartz is not running");
  }

  @Test
  void a_work_that_no_longer_exists_is_forgotten() throws Exception {
    TestNode.start(database.url(), bells, new Things("old")).close();
    TestNode.start(database.url(), bells).close();
    List<String> jobs =
        outside.run(tx ->
            tx.handle()
                .createQuery("select job_name from qrtz_job_details")
                .mapTo(String.class)
                .list());
    assertThat(jobs).containsExactly("bells");
  }

  private void oversleep() {
    long longAgo = Instant.now().minus(Duration.ofMinutes(3)).toEpochMilli();
    // Paused, or Quartz would at once wake what we have just made late.
    outside.use(tx ->
        tx.handle()
            .execute(
                "update qrtz_triggers set next_fire_time = ?, trigger_state = 'PAUSED'", longAgo));
  }

  private List<Instant> done() {
    return Things.doings(outside);
  }

  private static void stop(TestNode node) {
    try {
      node.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Failing implements DueWork {
    final AtomicInteger tries = new AtomicInteger();

    @Override
    public String name() {
      return "fails";
    }

    @Override
    public Optional<Instant> nextDue(Tx tx) {
      return Optional.of(tx.now());
    }

    @Override
    public void doAllDue(Tx tx) {
      throw new IllegalStateException("failure number " + tries.incrementAndGet());
    }
  }

  private static final class Slow extends Things {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    Slow() {
      super("slow");
    }

    @Override
    public void doAllDue(Tx tx) {
      if (nextDue(tx).filter(at -> !at.isAfter(tx.now())).isPresent()) {
        begun.countDown();
        try {
          mayEnd.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      super.doAllDue(tx);
    }
  }
}
