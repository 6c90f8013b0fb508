package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.contact.slot.Slots;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class PublishTest {
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-09T16:00 2026-03-10T00:00";
  private static final String CLEO = "LIVE_CHAT/1 Cleo 2026-03-09T08:00 2026-03-09T16:00";

  private final RotaDesk desk = RotaDesk.onSundayEvening();

  @Test
  void publishing_says_what_changed_and_for_whom_R4() {
    desk.publish(ANA, BEN);
    desk.draft(ANA, CLEO);
    assertThat(desk.publish())
        .isEqualTo(new Publication.Published(2, 1, 1, List.of("Ben", "Cleo")));
    assertThat(desk.published()).containsExactly(ANA, CLEO);
  }

  @Test
  void an_unchanged_draft_makes_no_revision() {
    assertThat(desk.publish()).isEqualTo(new Publication.Unchanged(0));
    desk.publish(ANA);
    assertThat(desk.publish()).isEqualTo(new Publication.Unchanged(1));
    assertThat(desk.corrections).hasValue(1);
  }

  @Test
  void unchanged_shifts_keep_their_ids() {
    desk.publish(ANA, BEN);
    Origin ana = desk.shifts().getFirst().plan().origin();
    desk.publish(ANA, CLEO);
    assertThat(desk.shifts().getFirst().plan().origin()).isEqualTo(ana);
  }

  @Test
  void every_revision_can_be_read_again() {
    desk.publish(ANA, BEN);
    desk.publish(ANA, CLEO);
    desk.publish(BEN);
    desk.publish(ANA, BEN);
    assertThat(desk.revision(1)).containsExactly(ANA, BEN);
    assertThat(desk.revision(2)).containsExactly(ANA, CLEO);
    assertThat(desk.revision(3)).containsExactly(BEN);
    assertThat(desk.revision(4)).containsExactly(ANA, BEN);
    assertThat(desk.published()).isEqualTo(desk.revision(4));
  }

  @Test
  void slots_are_corrected_in_the_same_transaction_S2() {
    Rota failing =
        new Rota((tx, of) -> {
          throw new IllegalStateException("no slots today");
        });
    desk.draft(ANA);
    assertThatThrownBy(
            () -> desk.transactions.run(tx -> failing.publish(tx, desk.desk(tx), null, "")))
        .hasMessage("no slots today");
    assertThat(desk.published()).isEmpty();

    Rota real = new Rota(new Slots()::correct);
    Publication published = desk.transactions.run(tx -> real.publish(tx, desk.desk(tx), null, ""));
    assertThat(published).isInstanceOf(Publication.Published.class);
    int slots =
        desk.transactions.run(tx ->
            tx.handle()
                .select("select count(*) from slot where capacity = 1")
                .mapTo(int.class)
                .one());
    assertThat(slots).isEqualTo(24);
  }

  @Test
  void of_two_leads_publishing_at_once_one_publishes_and_one_finds_it_done() throws Exception {
    for (int round = 0; round < 5; round++) {
      desk.draft(round % 2 == 0 ? ANA : BEN, CLEO);
      List<Publication> answers = atOnce(desk::publish, 4);
      int revision = round + 1;
      assertThat(answers).filteredOn(Publication.Published.class::isInstance).hasSize(1);
      assertThat(answers)
          .filteredOn(Publication.Unchanged.class::isInstance)
          .containsOnly(new Publication.Unchanged(revision))
          .hasSize(3);
    }
    assertThat(desk.corrections).hasValue(5);
  }

  @Test
  void drafting_and_publishing_at_once_never_mixes_two_drafts() throws Exception {
    AtomicInteger turn = new AtomicInteger();
    var unused =
        atOnce(
            () -> {
              for (int i = 0; i < 10; i++) {
                desk.draft(
                    turn.incrementAndGet() % 2 == 0
                        ? new String[] {ANA, BEN}
                        : new String[] {CLEO});
                desk.publish();
              }
              return true;
            },
            4);
    int latest = desk.latest();
    for (int revision = 1; revision <= latest; revision++) {
      assertThat(desk.revision(revision)).isIn(List.of(ANA, BEN), List.of(CLEO));
    }
  }

  @Test
  void rows_that_came_in_past_the_checks_are_refused_by_the_database_R2() {
    desk.draft(ANA);
    desk.database
        .owner()
        .useHandle(handle ->
            handle.execute(
                """
                create function sneak() returns trigger language plpgsql as $$
                begin
                  insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                     starts_at, ends_at, added_in)
                  select new.desk_id, 'LIVE_CALL', 1, id, '2026-03-09T08:00', '2026-03-09T09:00',
                         '2026-03-09T14:00Z', '2026-03-09T15:00Z', new.number
                    from advisor where name = 'Ben';
                  return new;
                end $$;
                create trigger sneak after insert on rota_revision
                  for each row execute function sneak();
                """));
    assertThat(desk.publish())
        .isInstanceOfSatisfying(
            Publication.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .singleElement()
                    .extracting(Finding::inOneLine)
                    .asString()
                    .startsWith("R2: Live Call 1 is planned for two at once, near Ana on"));
    assertThat(desk.latest()).isZero();
  }

  @Test
  void the_number_of_statements_does_not_grow_with_the_rota() {
    int few = statements(1);
    int many = statements(60);
    assertThat(many).isEqualTo(few).isLessThan(45);
  }

  /** Of drafting, publishing and reading a rota of that many days after another. */
  private int statements(int days) {
    AtomicInteger statements = new AtomicInteger();
    desk.jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    List<String> shifts = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      String date = java.time.LocalDate.of(2026, 3, 9).plusDays(day).toString();
      shifts.add("LIVE_CALL/1 Ana %sT08:00 %<sT16:00".formatted(date));
      shifts.add("LIVE_CALL/2 Ben %sT08:00 %<sT16:00".formatted(date));
    }
    desk.publish(shifts.toArray(String[]::new));
    assertThat(desk.published()).hasSize(days * 2);
    return statements.get();
  }

  private static <T> List<T> atOnce(Callable<T> work, int threads) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(
            executor.submit(() -> {
              start.await();
              return work.call();
            }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
