package baton.scheduler.desk;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads desks. */
public final class Desks {
  private static final String COLUMNS =
      """
      select id, slug, name, zone, label, line_prefix, domestic_regions,
             stand_by_minutes, relieve_early_minutes, slot_days,
             told_minutes, alert_leads_minutes, ask_cover_minutes, holidays
        from desk
      """;

  public Optional<Desk> bySlug(Tx tx, String slug) {
    return tx.handle()
        .createQuery(COLUMNS + "where slug = :slug")
        .bind("slug", slug)
        .map((row, context) -> desk(row))
        .findOne();
  }

  /**
   * The desk that an address names.
   *
   * @throws baton.scheduler.platform.web.ProblemException 404 when there is none
   */
  public Desk required(Tx tx, String slug) {
    return bySlug(tx, slug)
        .orElseThrow(() -> Problem.notFound("There is no desk " + slug + ".").asException());
  }

  public Desk byId(Tx tx, DeskId id) {
    return tx.handle()
        .createQuery(COLUMNS + "where id = :id")
        .bind("id", id)
        .map((row, context) -> desk(row))
        .one();
  }

  /** The sample desk, where there is one. */
  public Optional<Desk> sample(Tx tx) {
    return tx.handle()
        .createQuery(COLUMNS + "where sample order by id limit 1")
        .map((row, context) -> desk(row))
        .findOne();
  }

  public List<Desk> all(Tx tx) {
    return tx.handle().createQuery(COLUMNS + "order by id").map((row, context) -> desk(row)).list();
  }

  private static Desk.Notice notice(ResultSet row) throws SQLException {
    return new Desk.Notice(
        Stream.of((Short[]) row.getArray("told_minutes").getArray())
            .map(Short::intValue)
            .sorted(Comparator.reverseOrder())
            .toList(),
        row.getInt("alert_leads_minutes"),
        row.getInt("ask_cover_minutes"));
  }

  private static @Nullable HolidayCalendar holidays(ResultSet row) throws SQLException {
    String code = row.getString("holidays");
    return code == null ? null : new HolidayCalendar(code);
  }

  private static Desk desk(ResultSet row) throws SQLException {
    return new Desk(
        new DeskId(row.getLong("id")),
        row.getString("slug"),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        row.getString("label"),
        new Desk.DialPlan(
            row.getString("line_prefix"),
            List.of((String[]) row.getArray("domestic_regions").getArray())),
        new Desk.Policy(
            Duration.ofMinutes(row.getInt("stand_by_minutes")),
            Duration.ofMinutes(row.getInt("relieve_early_minutes")),
            row.getInt("slot_days"),
            notice(row),
            holidays(row)));
  }
}
