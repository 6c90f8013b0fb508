package baton.handoff.seat;

import static baton.handoff.seat.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.EntryKind;
import baton.handoff.ledger.Ledger;
import baton.handoff.ledger.LedgerCheck;
import baton.handoff.ledger.Verification;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

class SeatServiceTest {
  private static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId CALL_2 = new SeatId("LIVE_CALL", 2);

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final SeatService seats = new SeatService();
  private final AdvisorId ana = rows.advisor("Ana");
  private final AdvisorId ben = rows.advisor("Ben");

  {
    rows.shift(CALL, ana, at("08:00"), at("16:00"));
    rows.shift(CALL, ben, at("16:00"), at("20:00"));
  }

  @Test
  void swap_is_one_transaction_at_one_instant_with_its_entries_H3_H13() {
    logIn(CALL, ana, at("08:00"));
    logIn(CALL, ben, at("16:05"));

    assertThat(logOut(CALL, ana, at("16:07"))).isInstanceOf(LogOut.HandedOver.class);

    assertThat(entries().stream().map(e -> e.fact().kind()))
        .containsExactly(EntryKind.HELD, EntryKind.STOOD_BY, EntryKind.HANDED_OVER);
    Entry last = entries().getLast();
    assertThat(last.at()).isEqualTo(at("16:07"));
    assertThat(last.fact().advisor()).isEqualTo(ana);
    assertThat(last.fact().other()).isEqualTo(ben);
    assertThat(last.fact().rotaRevision()).isEqualTo(1);
    assertThat(last.fact().detail())
        .isEqualTo(
            """
            {"advisor":"Ana","other":"Ben","heldFrom":"2026-06-11T14:00:00Z",\
            "heldOverSeconds":420,"over":[{"since":"2026-06-11T22:00:00Z","seconds":420}],"absent":[{"id":%d,"name":"Ben",\
            "since":"2026-06-11T22:00:00Z","seconds":300}]}\
            """
                .formatted(ben.value()));
    assertThat(holder(CALL)).isEqualTo("Ben");
  }

  @Test
  void refusal_leaves_no_trace_H1() {
    logIn(CALL, ana, at("08:00"));

    assertThat(logOut(CALL, ana, at("15:55"))).isInstanceOf(LogOut.Refused.class);

    assertThat(entries()).hasSize(1);
    assertThat(holder(CALL)).isEqualTo("Ana");
  }

  @Test
  void advisor_who_logged_out_can_come_back_and_the_seat_closes_once_H7() {
    logIn(CALL, ben, at("16:00"));
    assertThat(logOut(CALL, ben, at("20:00"))).isInstanceOf(LogOut.Closed.class);

    assertThat(logOut(CALL, ben, at("20:00"))).isInstanceOf(LogOut.Refused.class);
    assertThat(entries()).hasSize(2);
  }

  @Test
  void clock_that_goes_back_does_not_take_the_ledger_with_it_H13() {
    logIn(CALL, ana, at("08:05"));
    logIn(CALL_2, ben, at("08:00"));
    rows.shift(CALL_2, ben, at("08:00"), at("12:00"));
    logIn(CALL_2, ben, at("08:00"));

    assertThat(entries().stream().map(Entry::at)).containsExactly(at("08:05"), at("08:05"));
  }

  @Test
  void what_only_the_constraints_see_is_a_refusal_and_no_entry_H2() {
    jdbi.useHandle(h ->
        h.execute(
            "insert into seat_hold (desk_id, role, seat, advisor_id, held_from, released_at)"
                + " values (?, 'LIVE_CALL', 2, ?, ?, ?)",
            rows.desk().value(),
            ana.value(),
            at("08:00"),
            at("09:00")));

    assertThat(logIn(CALL, ana, at("08:30")))
        .isInstanceOfSatisfying(
            LogIn.Refused.class, refused -> assertThat(refused.refusal().rule()).isEqualTo("H2"));
    assertThat(entries()).isEmpty();
    assertThat(logIn(CALL, ana, at("09:00"))).isInstanceOf(LogIn.Holds.class);
  }

  @Test
  void pictures_come_with_the_revision_they_are_of_W1() {
    logIn(CALL, ana, at("08:00"));

    SeatSnapshots pictures = jdbi.withHandle(h -> seats.pictures(h, rows.desk(), at("09:00")));

    assertThat(pictures.rotaRevision()).isEqualTo(1);
    assertThat(pictures.seats().stream().map(SeatSnapshot::seat))
        .containsExactly(CALL, CALL_2, new SeatId("VOICEMAIL", 1));
    assertThat(pictures.seats().getFirst().holder())
        .isEqualTo(new SeatSnapshot.Holder(ana, "Ana", at("08:00"), at("16:00")));
  }

  @Test
  void a_log_out_takes_the_same_number_of_statements_however_big_the_desk() {
    logIn(CALL, ana, at("08:00"));
    logIn(CALL, ben, at("15:45"));
    for (int i = 0; i < 30; i++) {
      AdvisorId other = rows.advisor("Other " + i);
      rows.shift(CALL_2, other, at((8 + i) + ":00"), at((9 + i) + ":00"));
    }
    Counter counter = new Counter();
    jdbi.setSqlLogger(counter);

    SeatService.Request request = new SeatService.Request(rows.desk(), CALL, ana);
    jdbi.useTransaction(h -> {
      var unused = seats.logOut(h, request, at("16:00"), Set::of);
    });

    // lock, terms, seats, people, shifts, covers; release, stand-by, hold; entry, head
    assertThat(counter.statements).isEqualTo(11);
  }

  @Test
  void a_picture_takes_five_statements_W1() {
    Counter counter = new Counter();
    jdbi.setSqlLogger(counter);

    jdbi.useHandle(h -> seats.pictures(h, rows.desk(), at("09:00")));

    assertThat(counter.statements).isEqualTo(5);
  }

  private static final class Counter implements SqlLogger {
    private int statements;

    @Override
    public void logAfterExecution(StatementContext context) {
      statements++;
    }
  }

  private LogIn logIn(SeatId seat, AdvisorId advisor, Instant now) {
    SeatService.Request request = new SeatService.Request(rows.desk(), seat, advisor);
    return jdbi.inTransaction(h -> seats.logIn(h, request, now));
  }

  private LogOut logOut(SeatId seat, AdvisorId advisor, Instant now) {
    SeatService.Request request = new SeatService.Request(rows.desk(), seat, advisor);
    LogOut decision = jdbi.inTransaction(h -> seats.logOut(h, request, now, Set::of));
    Verification found = jdbi.withHandle(h -> new LedgerCheck().verify(h, rows.desk()));
    assertThat(found).isInstanceOf(Verification.Verified.class);
    return decision;
  }

  private List<Entry> entries() {
    return jdbi.withHandle(h -> new Ledger().page(h, rows.desk(), 0, 100));
  }

  private String holder(SeatId seat) {
    return jdbi.withHandle(h ->
        h.createQuery(
                """
                select a.name from seat_hold s join advisor a on a.id = s.advisor_id
                 where s.role = :role and s.seat = :seat and s.released_at is null
                """)
            .bind("role", seat.role())
            .bind("seat", seat.number())
            .mapTo(String.class)
            .one());
  }
}
