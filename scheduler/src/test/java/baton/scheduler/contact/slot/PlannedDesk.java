package baton.scheduler.contact.slot;

import baton.handoff.DeskId;
import baton.handoff.sql.SqlTypes;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.Transactions;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * A desk on a database of its own with a clock that tests set, one advisor per Live Call seat, and
 * shifts published one at a time.
 */
public final class PlannedDesk implements AutoCloseable {
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final Transactions transactions;
  private final DeskId id;
  private volatile Instant now;

  private PlannedDesk(HikariDataSource pool, ZoneId zone, Instant now) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).installPlugin(new SqlTypes());
    this.now = now;
    InstantSource clock = () -> this.now;
    this.transactions = new Transactions(jdbi, clock);
    this.id = insertDesk("desk", zone);
  }

  /** A desk that has three Live Call seats, and as many connections as asked for. */
  public static PlannedDesk in(String zone, String now, int connections) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(TestDatabase.create().appSource());
    config.setMaximumPoolSize(connections);
    return new PlannedDesk(new HikariDataSource(config), ZoneId.of(zone), Instant.parse(now));
  }

  /** Its connections. */
  public DataSource source() {
    return pool;
  }

  public Transactions transactions() {
    return transactions;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public Desk desk() {
    return transactions.run(tx -> new Desks().byId(tx, id));
  }

  public void setNow(String instant) {
    now = Instant.parse(instant);
  }

  /** Plans the seat's own advisor in desk wall time and corrects the slots, as publishing does. */
  public void publish(int seat, String from, String to) {
    ZoneId zone = desk().zone();
    transactions.use(tx -> {
      tx.handle()
          .createUpdate(
              """
              with revision as (
                insert into rota_revision (desk_id, number, published_at)
                select :desk, coalesce(max(number), 0) + 1, :now from rota_revision where desk_id = :desk
                returning number)
              insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                 starts_at, ends_at, added_in)
              select :desk, 'LIVE_CALL', :seat, advisor.id, :from, :to, :starts, :ends, number
                from revision, advisor
               where advisor.desk_id = :desk and advisor.name = 'Advisor ' || :seat
              """)
          .bind("desk", id)
          .bind("now", tx.now())
          .bind("seat", seat)
          .bind("from", LocalDateTime.parse(from))
          .bind("to", LocalDateTime.parse(to))
          .bind("starts", LocalDateTime.parse(from).atZone(zone).toInstant())
          .bind("ends", LocalDateTime.parse(to).atZone(zone).toInstant())
          .execute();
    });
    correct();
  }

  /** Takes all of a seat's shifts out of the published rota and corrects the slots. */
  public void unpublish(int seat) {
    transactions.use(tx -> {
      tx.handle()
          .createUpdate(
              """
              with revision as (
                insert into rota_revision (desk_id, number, published_at)
                select :desk, max(number) + 1, :now from rota_revision where desk_id = :desk
                returning number)
              update shift set removed_in = number from revision
               where shift.desk_id = :desk and seat = :seat and removed_in is null
              """)
          .bind("desk", id)
          .bind("now", tx.now())
          .bind("seat", seat)
          .execute();
    });
    correct();
  }

  public void correct() {
    transactions.use(tx -> new Slots().correct(tx, new Desks().byId(tx, id)));
  }

  /** A second desk beside this one, without shifts. */
  public DeskId insertDesk(String slug, ZoneId zone) {
    return transactions.run(tx -> {
      long desk =
          tx.handle()
              .createQuery(
                  """
                  insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                                    stand_by_minutes, relieve_early_minutes, slot_days)
                  values (:slug, :slug, :zone, 'MT', '9', '{US,PR}', 30, 10, 14)
                  returning id
                  """)
              .bind("slug", slug)
              .bind("zone", zone.getId())
              .mapTo(long.class)
              .one();
      tx.handle().execute("insert into role values (?, 'LIVE_CALL', 'Live Call', true, 9)", desk);
      tx.handle()
          .execute(
              "insert into advisor (desk_id, name) select ?, 'Advisor ' || n from"
                  + " generate_series(1, 9) n",
              desk);
      return new DeskId(desk);
    });
  }

  @Override
  public void close() {
    pool.close();
  }
}
