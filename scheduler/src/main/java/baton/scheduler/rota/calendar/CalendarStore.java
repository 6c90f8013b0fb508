package baton.scheduler.rota.calendar;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what calendars show, in one statement, so that all of it is of one revision. */
final class CalendarStore {
  private record Row(int revision, @Nullable CalendarShift shift) {}

  /**
   * The shifts that end after {@code since}, and those that were taken out after {@code since} and
   * would have ended after it.
   *
   * @param owner null for everybody
   */
  CalendarFeed feed(Tx tx, Desk desk, CalendarShift.@Nullable Who owner, Instant since) {
    List<Row> rows = rows(tx, desk, owner == null ? null : owner.id(), since);
    List<CalendarShift> shifts = new ArrayList<>();
    for (Row row : rows) {
      if (row.shift() != null) {
        shifts.add(row.shift());
      }
    }
    return new CalendarFeed(desk, owner, rows.getFirst().revision(), shifts);
  }

  private static List<Row> rows(Tx tx, Desk desk, @Nullable AdvisorId owner, Instant since) {
    return tx.handle()
        .createQuery(
            """
            with known as (
              select distinct on (role, seat, advisor_id, local_start)
                     role, seat, advisor_id, local_start, starts_at, ends_at, removed_in,
                     coalesce(removed_in, added_in) as touched
                from shift
               where desk_id = :desk and ends_at > :since
                 and (cast(:owner as bigint) is null or advisor_id = :owner)
               order by role, seat, advisor_id, local_start,
                        removed_in is not null, removed_in desc)
            select latest.number as latest, s.*
              from (select coalesce(max(number), 0) as number
                      from rota_revision where desk_id = :desk) latest
              left join (
                select k.*, a.name, r.published_at
                  from known k
                  join rota_revision r on r.desk_id = :desk and r.number = k.touched
                  join advisor a on a.id = k.advisor_id
                 where k.removed_in is null or r.published_at > :since) s on true
             order by s.starts_at, s.role, s.seat, s.advisor_id
            """)
        .bind("desk", desk.id())
        .bind("owner", owner)
        .bind("since", since)
        .map((row, context) ->
            new Row(row.getInt("latest"), row.getObject("role") == null ? null : shift(row)))
        .list();
  }

  private static CalendarShift shift(ResultSet row) throws SQLException {
    return new CalendarShift(
        new CalendarShift.Who(new AdvisorId(row.getLong("advisor_id")), row.getString("name")),
        new SeatId(row.getString("role"), row.getInt("seat")),
        row.getObject("local_start", LocalDateTime.class),
        new ShiftPeriod(SqlColumns.instant(row, "starts_at"), SqlColumns.instant(row, "ends_at")),
        new CalendarShift.Touched(row.getInt("touched"), SqlColumns.instant(row, "published_at")),
        row.getObject("removed_in") != null);
  }
}
