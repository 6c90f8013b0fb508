package baton.scheduler.rota.calendar;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.publish.Rota;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk on a database of its own, with Live Call 1 and 2, Ana and Ben, and a clock to be set. */
final class CalendarDesk {
  final TestDatabase database = TestDatabase.create();
  final Transactions transactions;
  private final Rota rota = new Rota((tx, desk) -> {});
  private final DeskId id;
  private volatile Instant now;

  private CalendarDesk(String zone, String now) {
    this.now = Instant.parse(now);
    this.transactions = new Transactions(database.app(), () -> this.now);
    this.id =
        transactions.run(tx -> {
          long desk =
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
                  .one();
          tx.handle().execute("insert into role values (?, 'LIVE_CALL', 'Calls', true, 2)", desk);
          for (String name : List.of("Ana", "Ben")) {
            var unused =
                new Advisors().add(tx, new DeskId(desk), name, false, List.of("LIVE_CALL"));
          }
          return new DeskId(desk);
        });
  }

  static CalendarDesk in(String zone, String now) {
    return new CalendarDesk(zone, now);
  }

  void setNow(String instant) {
    now = Instant.parse(instant);
  }

  DeskId id() {
    return id;
  }

  AdvisorId advisor(String name) {
    return transactions.run(tx ->
        new Advisors()
            .all(tx, id).stream()
                .filter(advisor -> advisor.name().equals(name))
                .map(Advisor::id)
                .findFirst()
                .orElseThrow());
  }

  /** {@code "1 Ana 2026-03-09T08:00 2026-03-09T16:00"}: all there shall be on Live Call. */
  void publish(String... shifts) {
    List<ShiftLine> lines = new ArrayList<>();
    for (String shift : shifts) {
      String[] words = shift.split(" ");
      lines.add(
          ShiftLine.item(
              lines.size(),
              new SeatId("LIVE_CALL", Integer.parseInt(words[0])),
              words[1],
              LocalDateTime.parse(words[2]),
              LocalDateTime.parse(words[3])));
    }
    Publication published =
        transactions.run(tx -> {
          Desk desk = new Desks().byId(tx, id);
          var unused = rota.replaceDraft(tx, desk, lines);
          return rota.publish(tx, desk, null, "");
        });
    if (!(published instanceof Publication.Published)) {
      throw new AssertionError(published.toString());
    }
  }

  /**
   * The calendar as it is sent.
   *
   * @param name null for everybody's
   */
  String calendar(@Nullable String name) {
    return transactions.run(tx -> {
      CalendarShift.Who who = name == null ? null : new CalendarShift.Who(advisor(name), name);
      CalendarStore.Feed feed =
          new CalendarStore()
              .feed(tx, new Desks().byId(tx, id), who, tx.now().minusSeconds(30L * 86_400));
      return new CalendarWriter("https://baton.example").write(feed);
    });
  }
}
