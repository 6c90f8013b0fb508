package baton.scheduler.rota.calendar;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/** Reads what calendars show, in one statement, so that all of it is of one revision. */
final class CalendarStore {
  private record Row(@ColumnName("latest") int revision, @Nullable CalendarShift shift) {}

  /**
   * The shifts that end after {@code since}, and those that were taken out after {@code since} and
   * would have ended after it.
   *
   * @param owner null for everybody
   */
  Feed feed(Tx tx, Desk desk, CalendarShift.@Nullable Who owner, Instant since) {
    List<Row> rows = rows(tx, desk, owner == null ? null : owner.id(), since);
    List<CalendarShift> shifts = new ArrayList<>();
    for (Row row : rows) {
      if (row.shift() != null) {
        shifts.add(row.shift());
      }
    }
    return new Feed(desk, owner, rows.getFirst().revision(), shifts);
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
                select k.advisor_id as id, a.name, k.role, k.seat, k.local_start, k.starts_at,
                       k.ends_at, k.touched as revision, r.published_at as at,
                       k.removed_in is not null as gone
                  from known k
                  join rota_revision r on r.desk_id = :desk and r.number = k.touched
                  join advisor a on a.id = k.advisor_id
                 where k.removed_in is null or r.published_at > :since) s on true
             order by s.starts_at, s.role, s.seat, s.id
            """)
        .bind("desk", desk.id())
        .bind("owner", owner)
        .bind("since", since)
        .mapTo(Row.class)
        .list();
  }

  /**
   * All that a calendar is written from.
   *
   * @param owner whose shifts they are; null: everybody's
   * @param revision of the published rota; 0 when nothing was ever published
   */
  record Feed(
      Desk desk, CalendarShift.@Nullable Who owner, int revision, List<CalendarShift> shifts) {
    Feed {
      shifts = List.copyOf(shifts);
    }
  }
}
