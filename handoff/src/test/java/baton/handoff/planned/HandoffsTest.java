package baton.handoff.planned;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Ledger;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.Verification;
import baton.handoff.seat.SeatService;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.StatementCounter;
import baton.handoff.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.junit.jupiter.api.Test;

/** Looking at handoffs, on a real database. */
class HandoffsTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId CALL_2 = new SeatId("LIVE_CALL", 2);

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final SeatService seats = new SeatService();
  private final Handoffs handoffs = new Handoffs();
  private final AdvisorId ana = rows.advisor("Ana");
  private final AdvisorId ben = rows.advisor("Ben");

  {
    rows.shift(CALL, ana, at("08:00"), at("12:00"));
    rows.shift(CALL, ben, at("12:00"), at("16:00"));
    jdbi.useTransaction(h -> {
      var unused = seats.logIn(h, new SeatService.Request(rows.desk(), CALL, ana), at("08:00"));
    });
  }

  @Test
  void looking_twice_does_everything_once_H6() {
    assertThat(look("12:10").steps().stream().map(HandoffStep::kind))
        .containsExactly(
            HandoffStep.Kind.LATE, HandoffStep.Kind.LEADS_ALERTED, HandoffStep.Kind.COVER_ASKED);

    Handoffs.Due again = look("12:10");

    assertThat(again.steps()).isEmpty();
    assertThat(again.entries()).isEmpty();
    assertThat(kinds()).containsExactly(EntryKind.HELD, EntryKind.LATE, EntryKind.COVER_ASKED);
    Verification found = jdbi.withHandle(h -> new LedgerCheck().verify(h, rows.desk()));
    assertThat(found).isInstanceOf(Verification.Verified.class);
  }

  @Test
  void eight_nodes_that_look_at_once_do_everything_once_H6() throws Exception {
    int nodes = 8;
    CyclicBarrier together = new CyclicBarrier(nodes);
    int steps = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(nodes)) {
      List<Future<Integer>> looks = new ArrayList<>();
      for (int i = 0; i < nodes; i++) {
        looks.add(
            pool.submit(() -> {
              together.await();
              return look("12:10").steps().size();
            }));
      }
      for (Future<Integer> look : looks) {
        steps += look.get();
      }
    }

    assertThat(steps).isEqualTo(3);
    assertThat(kinds()).containsExactly(EntryKind.HELD, EntryKind.LATE, EntryKind.COVER_ASKED);
  }

  @Test
  void late_entry_names_the_late_one_and_who_holds_the_seat_H6_H13() {
    Entry late = look("12:00").entries().getFirst();

    assertThat(late.fact().advisor()).isEqualTo(ben);
    assertThat(late.fact().other()).isEqualTo(ana);
    assertThat(late.fact().actor()).isNull();
    assertThat(late.fact().detail())
        .isEqualTo(
            """
            {"advisor":"Ben","other":"Ana","since":"2026-06-11T18:00:00Z"}\
            """);
  }

  @Test
  void after_a_look_the_next_is_always_later_H4() {
    for (String time :
        List.of("07:00", "11:45", "11:55", "12:00", "12:05", "12:10", "16:00", "40:00")) {
      look(time);
      assertThat(nextDue()).as(time).isAfter(at(time));
    }
  }

  @Test
  void desk_with_nothing_planned_is_looked_at_later_too_H4() {
    Instant far = at("08:00").plus(Duration.ofDays(60));
    for (DeskId desk : List.of(rows.desk(), rows.another(0))) {
      jdbi.useTransaction(h -> {
        Handoffs.Due nothing = handoffs.look(h, desk, far);
        assertThat(nothing.steps()).isEmpty();
      });
    }

    assertThat(nextDue()).isAfter(far);
  }

  @Test
  void look_with_a_clock_behind_the_ledger_does_not_stay_due_H13() {
    look("12:10");

    look("12:01");

    assertThat(nextDue()).isAfter(at("12:10"));
  }

  @Test
  void changed_rota_is_looked_at_at_once_and_calls_off_what_was_told_H4() {
    look("11:45");
    republish("12:00", ben);
    AdvisorId cara = rows.advisor("Cara");
    rows.shift(CALL, cara, at("12:00"), at("16:00"));
    jdbi.useHandle(h -> handoffs.lookAgain(h, rows.desk(), at("11:46")));
    assertThat(due("11:46")).containsExactly(rows.desk());

    List<HandoffStep> steps = look("11:46").steps();

    assertThat(steps)
        .containsExactly(
            new HandoffStep(
                new PlannedHandoff(CALL, at("12:00"), ana, ben), HandoffStep.Kind.CALLED_OFF, 0),
            new HandoffStep(
                new PlannedHandoff(CALL, at("12:00"), ana, cara), HandoffStep.Kind.TOLD, 15));
  }

  @Test
  void called_off_and_planned_again_is_told_again_and_can_be_called_off_again_H4() {
    look("11:45");
    republish("12:00", ben);
    assertThat(look("11:46").steps().stream().map(HandoffStep::kind))
        .contains(HandoffStep.Kind.CALLED_OFF);
    rows.shift(CALL, ben, at("12:00"), at("16:00"));

    assertThat(look("11:47").steps().stream().filter(step -> step.handoff().incoming() != null))
        .containsExactly(
            new HandoffStep(
                new PlannedHandoff(CALL, at("12:00"), ana, ben), HandoffStep.Kind.TOLD, 15));
    republish("12:00", ben);
    assertThat(look("11:48").steps().stream().map(HandoffStep::kind))
        .contains(HandoffStep.Kind.CALLED_OFF);
  }

  @Test
  void terms_of_the_desk_are_those_of_its_row_H4() {
    jdbi.useHandle(h ->
        h.execute(
            "update desk set told_minutes = '{0,40}', alert_leads_minutes = 1,"
                + " ask_cover_minutes = 2"));

    assertThat(look("11:20").steps())
        .containsExactly(
            new HandoffStep(
                new PlannedHandoff(CALL, at("12:00"), ana, ben), HandoffStep.Kind.TOLD, 40));
    assertThat(nextDue()).isEqualTo(at("12:00"));
    assertThat(look("12:02").steps().stream().map(HandoffStep::kind))
        .containsExactly(
            HandoffStep.Kind.TOLD,
            HandoffStep.Kind.LATE,
            HandoffStep.Kind.LEADS_ALERTED,
            HandoffStep.Kind.COVER_ASKED);
  }

  @Test
  void seat_the_desk_has_no_more_does_not_stop_the_others_H4() {
    rows.shift(CALL_2, ana, at("12:00"), at("16:00"));
    jdbi.useHandle(h -> h.execute("update role set seats = 1 where code = 'LIVE_CALL'"));

    assertThat(look("11:45").steps().stream().map(step -> step.handoff().seat()))
        .containsOnly(CALL);
    assertThat(pictures()).allMatch(picture -> picture.handoff().seat().equals(CALL));
  }

  @Test
  void look_takes_the_same_number_of_statements_however_big_the_desk_H4() {
    crowd();
    // lock, terms, seats, people, shifts, covers, entries, steps; step, entry, head; next look
    assertThat(statements(() -> look("12:10"))).isEqualTo(12);
    // nothing is due: none of the three in the middle
    assertThat(statements(() -> look("12:10"))).isEqualTo(9);
  }

  @Test
  void pictures_take_the_same_number_of_statements_however_big_the_desk_H4() {
    int small = statements(this::pictures);
    crowd();
    look("12:10");

    assertThat(statements(this::pictures)).isEqualTo(small).isEqualTo(8);
  }

  @Test
  void desks_with_nothing_due_cost_nothing_H4() {
    look("08:00");
    int one = statements(() -> assertThat(due("11:45")).hasSize(1));
    jdbi.useHandle(h -> {
      for (int i = 0; i < 200; i++) {
        handoffs.lookAgain(h, rows.another(i), at("48:00"));
      }
    });

    assertThat(statements(() -> assertThat(due("11:45")).hasSize(1))).isEqualTo(one).isEqualTo(1);
    assertThat(statements(this::nextDue)).isEqualTo(1);
    assertThat(plan()).contains("handoff_due_first").doesNotContain("Seq Scan");
  }

  /** How PostgreSQL would find what is due when it has to choose an index. */
  private String plan() {
    return jdbi.inTransaction((Handle h) -> {
      h.execute("set local enable_seqscan = off");
      return String.join(
          "\n",
          h.createQuery("explain select desk_id from handoff_due where due_at <= :now")
              .bind("now", at("11:45"))
              .mapTo(String.class)
              .list());
    });
  }

  private void crowd() {
    for (int i = 0; i < 25; i++) {
      AdvisorId other = rows.advisor("Other " + i);
      rows.shift(
          CALL_2, other, at("00:00").plusSeconds(3600L * i), at("01:00").plusSeconds(3600L * i));
    }
  }

  private int statements(Runnable work) {
    StatementCounter counter = new StatementCounter();
    jdbi.setSqlLogger(counter);
    work.run();
    jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return counter.statements();
  }

  /** Takes out the shift that starts then. */
  private void republish(String start, AdvisorId advisor) {
    jdbi.useHandle(h -> {
      int next = h.createQuery("select max(number) + 1 from rota_revision").mapTo(int.class).one();
      h.execute(
          "insert into rota_revision values (?, ?, '2026-06-11T00:00Z', null)",
          rows.desk().value(),
          next);
      h.execute(
          "update shift set removed_in = ? where removed_in is null and starts_at = ? and"
              + " advisor_id = ?",
          next,
          at(start),
          advisor.value());
    });
  }

  private Handoffs.Due look(String time) {
    return jdbi.inTransaction(h -> handoffs.look(h, rows.desk(), at(time)));
  }

  private List<HandoffSnapshot> pictures() {
    ShiftPeriod day = new ShiftPeriod(at("00:00"), at("24:00"));
    return jdbi.withHandle(h -> handoffs.pictures(h, rows.desk(), day, at("12:20"))).handoffs();
  }

  private List<DeskId> due(String time) {
    return jdbi.withHandle(h -> handoffs.due(h, at(time)));
  }

  private Instant nextDue() {
    return jdbi.withHandle(handoffs::nextDue).orElseThrow();
  }

  private List<EntryKind> kinds() {
    return jdbi.withHandle(h -> new Ledger().page(h, rows.desk(), 0, 100)).stream()
        .map(entry -> entry.fact().kind())
        .toList();
  }

  private static Instant at(String time) {
    return new Rota().at(time);
  }
}
