package baton.scheduler.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.job.Rehearsal.Advance;
import baton.scheduler.platform.job.Rehearsal.Step;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.NodeClock;
import baton.scheduler.platform.tx.RehearsalClock;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final Instant START = Instant.parse("2026-06-11T13:55:00Z");

  private final TestDatabase database = TestDatabase.create();
  private final RehearsalClock clock =
      (RehearsalClock) NodeClock.open(database.app(), NodeClock.Setting.rehearsal(START));
  private final Transactions transactions = new Transactions(database.app(), clock);
  private final Things bells = new Things("bells");
  private final Things flags = new Things("flags");
  private final Rehearsal rehearsal =
      new Rehearsal(transactions, clock, List.of(bells, flags), tx -> {});

  @BeforeEach
  void createTables() {
    Things.createTables(database);
  }

  @AfterEach
  void stop() {
    rehearsal.stop();
  }

  @Test
  void every_work_is_done_at_its_own_instant_in_order() {
    add(bells, 300, 60, 60);
    add(flags, 120, 60);

    assertThat(advance(299))
        .isEqualTo(
            new Advance.Done(
                START.plusSeconds(299),
                List.of(step(60, "bells"), step(60, "flags"), step(120, "flags"))));

    assertThat(Things.doings(transactions)).containsExactly(at(60), at(60), at(60), at(120));
    assertThat(clock.instant()).isEqualTo(at(299));
  }

  @Test
  void what_is_due_at_the_target_itself_is_done() {
    add(bells, 60);
    advance(60);
    assertThat(Things.doings(transactions)).containsExactly(at(60));
  }

  @Test
  void advancing_to_where_the_clock_stands_changes_nothing_more() {
    add(bells, 60);
    advance(60);
    assertThat(advance(60)).isEqualTo(new Advance.Done(at(60), List.of()));
    assertThat(Things.doings(transactions)).hasSize(1);
  }

  @Test
  void a_work_may_make_another_due_on_the_way() {
    DueWork chain = new Chain();
    add(bells, 60);
    Rehearsal withChain =
        new Rehearsal(transactions, clock, List.of(chain, bells, flags), tx -> {});

    assertThat(withChain.advanceTo(at(600)))
        .isEqualTo(
            new Advance.Done(
                at(600), List.of(step(60, "bells"), step(60, "chain"), step(90, "flags"))));
  }

  @Test
  void rehearsal_does_not_go_back() {
    assertThat(advance(-1)).isEqualTo(new Advance.InThePast(START));
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void start_does_what_was_due_when_it_was_stopped() {
    add(bells, -10);
    rehearsal.start();
    assertThat(Things.doings(transactions)).containsExactly(START);
  }

  @Test
  void a_work_that_stays_due_is_named() {
    Rehearsal stuck = new Rehearsal(transactions, clock, List.of(bells, new StaysDue()), tx -> {});
    assertThatThrownBy(() -> stuck.advanceTo(at(60)))
        .hasMessageContaining("due work stays-due stays due at");
  }

  @Test
  void advances_at_the_same_time_do_everything_once() throws Exception {
    for (int second = 1; second <= 10; second++) {
      add(bells, second);
    }
    List<Step> steps = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(Collections.nCopies(4, () -> advance(10)))) {
        steps.addAll(((Advance.Done) one.get()).steps());
      }
    }
    assertThat(steps).hasSize(10).doesNotHaveDuplicates();
    assertThat(Things.doings(transactions)).hasSize(10).doesNotHaveDuplicates();
  }

  private Advance advance(int seconds) {
    return rehearsal.advanceTo(at(seconds));
  }

  private void add(Things things, int... seconds) {
    for (int second : seconds) {
      transactions.use(tx -> things.add(tx, at(second)));
    }
  }

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }

  private static Step step(int seconds, String work) {
    return new Step(at(seconds), work);
  }

  /** For every bell done, once, raises a flag 30 s later. */
  private final class Chain implements DueWork {
    @Override
    public String name() {
      return "chain";
    }

    @Override
    public Optional<Instant> nextDue(Tx tx) {
      return tx.handle()
          .createQuery(
              """
              select done_at from thing where work = 'bells' and done_at is not null
                 and not exists (select from thing where work = 'flags')
              """)
          .mapTo(java.time.OffsetDateTime.class)
          .findFirst()
          .map(java.time.OffsetDateTime::toInstant);
    }

    @Override
    public void doAllDue(Tx tx) {
      flags.add(tx, tx.now().plusSeconds(30));
    }
  }

  private static final class StaysDue implements DueWork {
    @Override
    public String name() {
      return "stays-due";
    }

    @Override
    public Optional<Instant> nextDue(Tx tx) {
      return Optional.of(START);
    }

    @Override
    public void doAllDue(Tx tx) {}
  }
}
