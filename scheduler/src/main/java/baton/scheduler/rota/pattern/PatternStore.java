package baton.scheduler.rota.pattern;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.pattern.Pattern.Cycle;
import baton.scheduler.rota.pattern.Pattern.Term;
import baton.scheduler.rota.plan.PatternId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Keeps a desk's patterns. */
final class PatternStore {
  private final PatternParts parts = new PatternParts();

  /** All of a desk, by name, in three statements. */
  List<Pattern.Kept> all(Tx tx, Desk desk) {
    return read(tx, desk, null);
  }

  Optional<Pattern.Kept> byId(Tx tx, Desk desk, PatternId id) {
    return read(tx, desk, id).stream().findFirst();
  }

  private List<Pattern.Kept> read(Tx tx, Desk desk, @Nullable PatternId only) {
    Map<PatternId, List<PatternSpan>> spans = parts.spans(tx, desk);
    Map<PatternId, List<AdvisorId>> people = parts.people(tx, desk);
    return tx.handle()
        .createQuery(
            """
            select id, name, role, seat, weeks, starts_on, ends_on, hand_over_day, hand_over_time,
                   every_weeks, version, changed_at, changed_by
              from pattern
             where desk_id = :desk and id = coalesce(:id, id)
             order by lower(name), id
            """)
        .bind("desk", desk.id())
        .bind("id", only)
        .map((row, context) -> kept(row, spans, people))
        .list();
  }

  /**
   * A new one.
   *
   * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException with the constraint {@code
   *     pattern_name_is_free} when the desk has one of that name
   */
  PatternId add(Tx tx, Desk desk, String by, Pattern pattern) {
    PatternId id =
        bind(
                tx.handle()
                    .createQuery(
                        """
                        insert into pattern (desk_id, name, role, seat, weeks, starts_on, ends_on,
                                             hand_over_day, hand_over_time, every_weeks, version,
                                             changed_at, changed_by)
                        values (:desk, :name, :role, :seat, :weeks, :start, :end,
                                :day, :time, :every, 1, :now, :by)
                        returning id
                        """),
                pattern)
            .bind("desk", desk.id())
            .bind("now", tx.now())
            .bind("by", by)
            .mapTo(PatternId.class)
            .one();
    parts.add(tx, desk, id, pattern);
    return id;
  }

  /** Likewise; false when it is not of that version any more, and nothing was changed. */
  boolean change(Tx tx, Desk desk, String by, Pattern.Kept to) {
    int changed =
        bind(
                tx.handle()
                    .createUpdate(
                        """
                        update pattern
                           set name = :name, role = :role, seat = :seat, weeks = :weeks,
                               starts_on = :start, ends_on = :end, hand_over_day = :day,
                               hand_over_time = :time, every_weeks = :every,
                               version = version + 1, changed_at = :now, changed_by = :by
                         where desk_id = :desk and id = :id and version = :version
                        """),
                to.pattern())
            .bind("desk", desk.id())
            .bind("id", to.id())
            .bind("version", to.version().number())
            .bind("now", tx.now())
            .bind("by", by)
            .execute();
    if (changed == 1) {
      parts.remove(tx, desk, to.id());
      parts.add(tx, desk, to.id(), to.pattern());
    }
    return changed == 1;
  }

  void remove(Tx tx, Desk desk, PatternId id) {
    tx.handle()
        .createUpdate("delete from pattern where desk_id = :desk and id = :id")
        .bind("desk", desk.id())
        .bind("id", id)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Pattern pattern) {
    return statement
        .bind("name", pattern.name())
        .bind("role", pattern.seat().role())
        .bind("seat", pattern.seat().number())
        .bind("weeks", pattern.cycle().weeks())
        .bind("start", pattern.term().start())
        .bindByType("end", pattern.term().end(), LocalDate.class)
        .bind("day", pattern.rotation().day().getValue())
        .bind("time", pattern.rotation().time())
        .bind("every", pattern.rotation().everyWeeks());
  }

  private static Pattern.Kept kept(
      ResultSet row,
      Map<PatternId, List<PatternSpan>> spans,
      Map<PatternId, List<AdvisorId>> people)
      throws SQLException {
    PatternId id = new PatternId(row.getLong("id"));
    Pattern pattern =
        new Pattern(
            row.getString("name"),
            new SeatId(row.getString("role"), row.getInt("seat")),
            new Cycle(row.getInt("weeks"), spans.getOrDefault(id, List.of())),
            new Rotation(
                people.getOrDefault(id, List.of()),
                DayOfWeek.of(row.getInt("hand_over_day")),
                row.getObject("hand_over_time", LocalTime.class),
                row.getInt("every_weeks")),
            new Term(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class)));
    return new Pattern.Kept(
        id,
        pattern,
        new Pattern.Kept.Version(
            row.getInt("version"),
            SqlColumns.instant(row, "changed_at"),
            row.getString("changed_by")));
  }

  /** How many drafted shifts each pattern has that are still its own, and the last one's day. */
  Map<PatternId, LaidOut> laidOut(Tx tx, Desk desk) {
    record Row(PatternId pattern, LaidOut laidOut) {}
    return tx
        .handle()
        .createQuery(
            """
            select pattern_id, count(*) as shifts, max(local_start)::date as last
              from draft_shift
             where desk_id = :desk and pattern_id is not null
             group by pattern_id
            """)
        .bind("desk", desk.id())
        .mapTo(Row.class)
        .stream()
        .collect(Collectors.toMap(Row::pattern, Row::laidOut));
  }

  /** What of a pattern stands in the draft. */
  record LaidOut(int shifts, LocalDate last) {}
}
