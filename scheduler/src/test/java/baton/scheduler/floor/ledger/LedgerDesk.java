package baton.scheduler.floor.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.seat.SeatService;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskSettings;
import baton.scheduler.desk.DeskSetup;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Role;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A desk in Denver with a lead Lea and advisors Ana, Ben and one whose name a spreadsheet would
 * run, and a clock that tests set.
 */
final class LedgerDesk {
  static final SeatId CALL = new SeatId("LIVE_CALL", 1);
  static final String FORMULA = "=HYPERLINK(\"x\") Zoë, \"Z\"";
  private static final ZoneId DENVER = ZoneId.of("America/Denver");

  final TestDatabase database = TestDatabase.create();
  final Transactions transactions;
  final AtomicInteger statements = new AtomicInteger();
  private final SeatService seats = new SeatService();
  private final Map<String, AdvisorId> people = new HashMap<>();
  private volatile Instant now = at("2026-06-01T00:00");

  LedgerDesk() {
    Jdbi jdbi = database.app();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    transactions = new Transactions(jdbi, () -> now);
    transactions.use(tx -> {
      DeskSetup setup = new DeskSetup();
      var id = setup.create(tx, "support", DeskSettings.defaults("Support desk"), Role.USUAL);
      Advisors advisors = new Advisors();
      List<String> skills = Role.USUAL.stream().map(Role::code).toList();
      for (String name : List.of("Lea", "Ana", "Ben", FORMULA)) {
        people.put(name, advisors.add(tx, id, name, name.equals("Lea"), skills));
      }
      tx.handle()
          .execute(
              "insert into rota_revision values (?, 1, '2026-05-01T00:00Z', null)", id.value());
    });
  }

  Desk desk(Tx tx) {
    return new Desks().required(tx, "support");
  }

  AdvisorId id(String name) {
    return java.util.Objects.requireNonNull(people.get(name));
  }

  GuardedSeats seats() {
    return new GuardedSeats(Optional::empty, (tx, desk) -> Set.of(), (tx, desk, change) -> {});
  }

  void setNow(String local) {
    now = at(local);
  }

  /** A published shift on Live Call 1, in desk wall time. */
  void shift(String name, String from, String to) {
    transactions.use(tx ->
        tx.handle()
            .execute(
                """
                insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                   starts_at, ends_at, added_in)
                values (?, 'LIVE_CALL', 1, ?, ?, ?, ?, ?, 1)
                """,
                desk(tx).id().value(),
                id(name).value(),
                LocalDateTime.parse(from),
                LocalDateTime.parse(to),
                at(from),
                at(to)));
  }

  void logIn(String name, String local) {
    setNow(local);
    transactions.use(tx -> {
      var unused = seats.logIn(tx.handle(), request(tx, name), tx.now());
    });
  }

  void logOut(String name, String local) {
    setNow(local);
    transactions.use(tx -> {
      var unused = seats.logOut(tx.handle(), request(tx, name), tx.now(), Set::of);
    });
  }

  void release(String reason, String local) {
    setNow(local);
    transactions.use(tx -> {
      var unused =
          seats.release(
              tx.handle(),
              desk(tx).id(),
              CALL,
              new SeatService.Reason(id("Lea"), reason),
              tx.now());
    });
  }

  private SeatService.Request request(Tx tx, String name) {
    return new SeatService.Request(desk(tx).id(), CALL, id(name));
  }

  /**
   * Thursday 11 June: Ana works from 08:00 (three minutes late) to 12:00, and stays till 12:20,
   * because Ben comes late; Ben is released by force at 15:00, and the seat stays empty.
   */
  void thursday() {
    shift("Ana", "2026-06-11T08:00", "2026-06-11T12:00");
    shift("Ben", "2026-06-11T12:00", "2026-06-11T16:00");
    shift(FORMULA, "2026-06-11T20:00", "2026-06-12T00:00");
    logIn("Ana", "2026-06-11T08:03");
    logIn("Ben", "2026-06-11T12:19");
    logOut("Ana", "2026-06-11T12:20");
    release("Ben has a <b>fever</b>", "2026-06-11T15:00");
    setNow("2026-06-11T18:30");
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(DENVER).toInstant();
  }
}
