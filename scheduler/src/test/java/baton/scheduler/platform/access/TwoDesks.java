package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import org.jdbi.v3.core.Jdbi;

/** Two desks, with Lea (lead) and Ana at "support" and Ben at "sales". */
public final class TwoDesks {
  public final TestDatabase database = TestDatabase.create();
  public final SettableClock clock = new SettableClock();
  public final Jdbi jdbi = database.app();
  public final Transactions transactions = new Transactions(jdbi, clock);
  public final DeskId support = desk("support", "Support desk");
  public final DeskId sales = desk("sales", "Sales desk");
  public final AdvisorId lea = advisor(support, "Lea", true);
  public final AdvisorId ana = advisor(support, "Ana", false);
  public final AdvisorId ben = advisor(sales, "Ben", false);

  public String session(DeskId desk, AdvisorId advisor) {
    return transactions.run(tx -> new Sessions().start(tx, desk, advisor, false)).token().text();
  }

  public String screen(DeskId desk) {
    return transactions.run(tx -> new Sessions().start(tx, desk, null, true)).token().text();
  }

  public String token(String role, DeskId desk) {
    return transactions.run(tx -> new ApiTokens().issue(tx, "a program", role, desk, null));
  }

  public String admin() {
    return transactions.run(tx -> new ApiTokens().issue(tx, "root", Roles.ADMIN, null, null));
  }

  public int count(String table) {
    return transactions.run(
        tx -> tx.handle().select("select count(*) from " + table).mapTo(int.class).one());
  }

  private DeskId desk(String slug, String name) {
    return new DeskId(
        transactions.run(tx ->
            id(
                tx,
                """
                insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                                  stand_by_minutes, relieve_early_minutes, slot_days)
                values (?, ?, 'America/Denver', 'MT', '9', '{US}', 30, 10, 14) returning id
                """,
                slug,
                name)));
  }

  public AdvisorId advisor(DeskId desk, String name, boolean lead) {
    return new AdvisorId(
        transactions.run(tx ->
            id(
                tx,
                "insert into advisor (desk_id, name, lead) values (?, ?, ?) returning id",
                desk.value(),
                name,
                lead)));
  }

  private static long id(Tx tx, String sql, Object... values) {
    return tx.handle().select(sql, values).mapTo(long.class).one();
  }
}
