package baton.scheduler.rota.publish;

import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.AskedSpan;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.RotaShift;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftText;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/**
 * A desk on a database of its own with a clock that tests set: Live Call 1 and 2, Live Chat 1, and
 * Ana and Ben who can do both, and Cleo who can only chat.
 */
final class RotaDesk {
  final TestDatabase database = TestDatabase.create();
  final Jdbi jdbi = database.app();
  final AtomicInteger corrections = new AtomicInteger();
  final Rota rota = new Rota((tx, desk) -> corrections.incrementAndGet());
  final Transactions transactions;
  private volatile Instant now;
  private final DeskId id;

  private RotaDesk(String zone, String now) {
    this.now = Instant.parse(now);
    this.transactions = new Transactions(jdbi, () -> this.now);
    this.id = transactions.run(tx -> insertDesk(tx, zone));
    transactions.use(tx -> {
      role(tx, "LIVE_CALL", 2);
      role(tx, "LIVE_CHAT", 1);
      advisor(tx, "Ana", "LIVE_CALL", "LIVE_CHAT");
      advisor(tx, "Ben", "LIVE_CALL", "LIVE_CHAT");
      advisor(tx, "Cleo", "LIVE_CHAT");
    });
  }

  static RotaDesk in(String zone, String now) {
    return new RotaDesk(zone, now);
  }

  /** What its pages stand on; none of them keeps itself up to date. */
  DeskPages face() {
    return new DeskPages(
        new DeskTransactions(transactions),
        new Pages(),
        new DeskShells(ClockMode.SYSTEM),
        new LiveDesks(
            database.appSource(),
            unwatched -> {
              throw new AssertionError("nobody watches");
            }));
  }

  /** Denver, Sunday 8 March 2026, 17:00; the clocks went forward that morning. */
  static RotaDesk onSundayEvening() {
    return in("America/Denver", "2026-03-08T23:00:00Z");
  }

  /** {@code "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00"}. */
  static ShiftText shift(String words) {
    String[] parts = words.split(" ");
    return new ShiftText(parts[0], parts[1], parts[2], parts[3]);
  }

  static List<ShiftLine> lines(String... shifts) {
    List<ShiftLine> lines = new ArrayList<>();
    for (String shift : shifts) {
      lines.add(new ShiftLine(new Origin.Item(lines.size()), shift(shift)));
    }
    return lines;
  }

  void setNow(String instant) {
    now = Instant.parse(instant);
  }

  /** Sets the clock by the desk's. */
  void setLocal(String local) {
    now = LocalDateTime.parse(local).atZone(desk().zone()).toInstant();
  }

  Desk desk() {
    return transactions.run(tx -> new Desks().byId(tx, id));
  }

  RotaDrafting.Answer draft(String... shifts) {
    return transactions.run(tx -> rota.replaceDraft(tx, desk(tx), lines(shifts)));
  }

  Publication publish() {
    return transactions.run(tx -> rota.publish(tx, desk(tx), null, ""));
  }

  /** Drafts and publishes; both must go well. */
  int publish(String... shifts) {
    if (draft(shifts) instanceof RotaDrafting.Answer.Refused refused) {
      throw new AssertionError(refused.toString());
    }
    return switch (publish()) {
      case Publication.Published done -> done.revision();
      case Publication.Unchanged same -> same.revision();
      case Publication.Refused refused -> throw new AssertionError(refused.toString());
      case Publication.Overtaken overtaken -> throw new AssertionError(overtaken.toString());
      case Publication.Unconfirmed asked -> throw new AssertionError(asked.toString());
    };
  }

  List<String> findings(String... shifts) {
    return draft(shifts) instanceof RotaDrafting.Answer.Refused refused
        ? refused.findings().stream().map(f -> f.field() + " " + f.inOneLine()).toList()
        : List.of();
  }

  /** The shifts of the latest revision, as {@link #shift} takes them. */
  List<String> published() {
    return revision(latest());
  }

  List<String> revision(int number) {
    return shifts(number).stream()
        .map(shift -> shift.plan().text())
        .map(text -> String.join(" ", text.seat(), text.advisor(), text.start(), text.end()))
        .toList();
  }

  int latest() {
    return transactions.run(tx -> rota.revision(tx, desk(tx)));
  }

  List<RotaShift> shifts() {
    return shifts(latest());
  }

  private List<RotaShift> shifts(int number) {
    return transactions
        .run(tx -> {
          Desk desk = desk(tx);
          ShiftPeriod year = AskedSpan.of("2026-01-01", "2026-12-31", desk.zone(), tx.now());
          return rota.published(tx, desk, year, number);
        })
        .shifts();
  }

  Desk desk(Tx tx) {
    return new Desks().byId(tx, id);
  }

  /** Each shift's true length in words, by seat and start. */
  Map<String, String> lengths() {
    Map<String, String> lengths = new java.util.TreeMap<>();
    for (RotaShift shift : shifts()) {
      SeatId seat = shift.plan().seat();
      lengths.put(
          seat + " " + shift.plan().planned().start(), ShiftWords.length(shift.period().length()));
    }
    return lengths;
  }

  private static DeskId insertDesk(Tx tx, String zone) {
    return new DeskId(
        tx.handle()
            .createQuery(
                """
                insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                                  stand_by_minutes, relieve_early_minutes, slot_days)
                values ('support', 'Support', :zone, 'MT', '9', '{US}', 30, 10, 14)
                returning id
                """)
            .bind("zone", zone)
            .mapTo(long.class)
            .one());
  }

  private void role(Tx tx, String code, int seats) {
    tx.handle()
        .execute(
            "insert into role (desk_id, code, name, strict, seats) values (?, ?, ?, true, ?)",
            id.value(),
            code,
            code,
            seats);
  }

  void advisor(Tx tx, String name, String... skills) {
    long advisor =
        tx.handle()
            .select(
                "insert into advisor (desk_id, name) values (?, ?) returning id", id.value(), name)
            .mapTo(long.class)
            .one();
    for (String skill : skills) {
      tx.handle()
          .execute(
              "insert into advisor_skill (desk_id, advisor_id, role) values (?, ?, ?)",
              id.value(),
              advisor,
              skill);
    }
  }
}
