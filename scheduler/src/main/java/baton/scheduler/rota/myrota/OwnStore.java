package baton.scheduler.rota.myrota;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one person's part of the published rota, in one statement each. */
final class OwnStore {
  /** The shifts that overlap the span, by start, with whose shifts touch them. */
  List<OwnShift> shifts(Tx tx, Desk desk, AdvisorId me, ShiftPeriod span) {
    return tx.handle()
        .createQuery(
            """
            select s.role, s.seat, s.local_start, s.local_end, s.starts_at, s.ends_at,
                   (select a.name
                      from shift p join advisor a on a.id = p.advisor_id
                     where p.desk_id = s.desk_id and p.role = s.role and p.seat = s.seat
                       and p.removed_in is null and p.ends_at = s.starts_at
                       and p.advisor_id <> s.advisor_id) as relieved,
                   (select a.name
                      from shift n join advisor a on a.id = n.advisor_id
                     where n.desk_id = s.desk_id and n.role = s.role and n.seat = s.seat
                       and n.removed_in is null and n.starts_at = s.ends_at
                       and tstzrange(n.starts_at, n.ends_at) @> s.ends_at
                       and n.advisor_id <> s.advisor_id) as relieves
              from shift s
             where s.desk_id = :desk and s.advisor_id = :me and s.removed_in is null
               and s.starts_at < :to and s.ends_at > :from
             order by s.starts_at
            """)
        .bind("desk", desk.id())
        .bind("me", me)
        .bind("from", span.start())
        .bind("to", span.end())
        .map((row, context) -> shift(row))
        .list();
  }

  /**
   * What revisions published after {@code since} did to shifts that are not over yet, the latest
   * revision first.
   */
  List<OwnRevision> revisions(Tx tx, Desk desk, AdvisorId me, Instant since) {
    Map<Integer, OwnRevision> revisions = new LinkedHashMap<>();
    tx.handle()
        .createQuery(
            """
            select r.number, r.published_at, r.why, by.name as by, r.number = s.added_in as came,
                   s.role, s.seat, s.local_start, s.local_end
              from shift s
              join rota_revision r
                on r.desk_id = s.desk_id and r.number in (s.added_in, s.removed_in)
              left join advisor by on by.id = r.published_by
             where s.desk_id = :desk and s.advisor_id = :me and s.ends_at > :now
               and r.published_at > :since
             order by r.number desc, s.starts_at, s.role, s.seat
            """)
        .bind("desk", desk.id())
        .bind("me", me)
        .bind("now", tx.now())
        .bind("since", since)
        .map((row, context) -> {
          OwnRevision head = revision(row);
          OwnRevision known = revisions.computeIfAbsent(head.number(), number -> head);
          (row.getBoolean("came") ? known.came() : known.went()).add(planned(row));
          return head;
        })
        .list();
    return List.copyOf(revisions.values());
  }

  private static OwnRevision revision(ResultSet row) throws SQLException {
    String by = row.getString("by");
    return new OwnRevision(
        row.getInt("number"),
        SqlColumns.instant(row, "published_at"),
        by == null ? "" : by,
        row.getString("why"),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static OwnRevision.Planned planned(ResultSet row) throws SQLException {
    return new OwnRevision.Planned(
        new SeatId(row.getString("role"), row.getInt("seat")),
        row.getObject("local_start", LocalDateTime.class),
        row.getObject("local_end", LocalDateTime.class));
  }

  private static OwnShift shift(ResultSet row) throws SQLException {
    return new OwnShift(
        new SeatId(row.getString("role"), row.getInt("seat")),
        row.getObject("local_start", LocalDateTime.class),
        row.getObject("local_end", LocalDateTime.class),
        new ShiftPeriod(SqlColumns.instant(row, "starts_at"), SqlColumns.instant(row, "ends_at")),
        new OwnShift.Relief(row.getString("relieved"), row.getString("relieves")));
  }
}
