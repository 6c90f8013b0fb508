package baton.scheduler.floor.presence;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.Ledger;
import baton.handoff.seat.LogIn;
import baton.handoff.seat.LogOut;
import baton.handoff.seat.SeatService;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A desk in Denver on 11 June 2026, a clock that tests set, and nodes that listen. Ana is planned
 * on Live Call 1 from 08:00 to 16:00, Ben from 16:00 to 20:00; Lea and Max are leads.
 */
final class PresenceDesk {
  static final SeatId SEAT = new SeatId("LIVE_CALL", 1);

  final Jdbi jdbi = TestDatabase.create().app();
  final DeskRows rows = new DeskRows(jdbi);
  final Told told = new Told();
  final AdvisorId ana = rows.advisor("Ana");
  final AdvisorId ben = rows.advisor("Ben");
  private final AtomicLong statements = new AtomicLong();
  private volatile Instant now = at("08:00:00");
  private final InstantSource clock = () -> now;
  final Transactions transactions = new Transactions(jdbi, clock);

  PresenceDesk() {
    for (String lead : List.of("Lea", "Max")) {
      AdvisorId unused = rows.advisor(lead);
      jdbi.useHandle(h -> h.execute("update advisor set lead = true where name = ?", lead));
    }
    rows.shift(SEAT, ana, at("08:00:00"), at("16:00:00"));
    rows.shift(SEAT, ben, at("16:00:00"), at("20:00:00"));
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
  }

  /** That desk time of the day. */
  static Instant at(String clock) {
    return Instant.parse("2026-06-11T" + clock + "-06:00");
  }

  void now(String clock) {
    now = at(clock);
  }

  /** One node: what it has heard is its own. */
  final class Node {
    final HeartbeatMemory hearing;
    final HeartbeatIntake listening;
    final Unreachable unreachable;

    Node(ClockMode mode, Transactions clocked) {
      this.hearing = new HeartbeatMemory(mode);
      this.listening = new HeartbeatIntake(clocked, hearing, told);
      this.unreachable = new Unreachable(hearing, told);
      wake(); // as every node does when it starts
    }

    Node page(AdvisorId advisor) {
      listening.heard(rows.desk(), advisor, "page-of-" + advisor, false);
      return this;
    }

    void closesPage(AdvisorId advisor) {
      listening.heard(rows.desk(), advisor, "page-of-" + advisor, true);
    }

    /** Does what is due, as often as anything is: afterwards nothing must be. */
    void wake() {
      transactions.use(unreachable::doAllDue);
      assertThat(nextDue().filter(due -> !due.isAfter(now))).isEmpty();
    }

    Optional<Instant> nextDue() {
      return transactions.run(tx -> unreachable.nextDue(tx));
    }
  }

  Node node() {
    return new Node(ClockMode.SYSTEM, transactions);
  }

  void logIn(AdvisorId advisor) {
    LogIn done =
        transactions.run(tx -> new SeatService().logIn(tx.handle(), request(advisor), tx.now()));
    assertThat(done).isNotInstanceOf(LogIn.Refused.class);
  }

  LogOut logOut(AdvisorId advisor) {
    return transactions.run(
        tx -> new SeatService().logOut(tx.handle(), request(advisor), tx.now(), Set::of));
  }

  private SeatService.Request request(AdvisorId advisor) {
    return new SeatService.Request(rows.desk(), SEAT, advisor);
  }

  Map<AdvisorId, Instant> unreachable() {
    return transactions.run(tx -> new Presence().unreachable(tx, rows.desk()));
  }

  List<Entry> ledger() {
    return jdbi.withHandle(h -> new Ledger().page(h, rows.desk(), 0, 1000));
  }

  /** {@code HELD Ana}, in order. */
  List<String> story() {
    return ledger().stream()
        .map(entry -> entry.fact().kind() + " " + name(entry.fact().advisor()))
        .toList();
  }

  private String name(AdvisorId advisor) {
    return jdbi.withHandle(h ->
        h.select("select name from advisor where id = ?", advisor.value())
            .mapTo(String.class)
            .one());
  }

  /** How many statements it takes. */
  long cost(Runnable work) {
    long before = statements.get();
    work.run();
    return statements.get() - before;
  }
}
