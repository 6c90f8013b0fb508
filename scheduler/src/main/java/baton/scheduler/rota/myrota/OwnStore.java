package baton.scheduler.rota.myrota;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
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
            select s.role, s.seat, s.local_start as start, s.local_end as "end", s.starts_at, s.ends_at,
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
        .mapTo(OwnShift.class)
        .list();
  }

  /**
   * What revisions published after {@code since} did to shifts that are not over yet, the latest
   * revision first.
   */
  List<Revision> revisions(Tx tx, Desk desk, AdvisorId me, Instant since) {
    record Row(
        int number, Instant at, String by, String why, boolean came, Revision.Planned shift) {}
    Map<Integer, Revision> revisions = new LinkedHashMap<>();
    tx.handle()
        .createQuery(
            """
            select r.number, r.published_at as at, r.why, coalesce(by.name, '') as by,
                   r.number = s.added_in as came,
                   s.role, s.seat, s.local_start as start, s.local_end as "end"
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
        .mapTo(Row.class)
        .forEach(row -> {
          Revision known =
              revisions.computeIfAbsent(
                  row.number(),
                  number ->
                      new Revision(
                          number,
                          row.at(),
                          row.by(),
                          row.why(),
                          new ArrayList<>(),
                          new ArrayList<>()));
          (row.came() ? known.came() : known.went()).add(row.shift());
        });
    return List.copyOf(revisions.values());
  }

  /**
   * What a revision did to one person's shifts.
   *
   * @param by who published it; empty for a program
   * @param why in their words, maybe none
   * @param came the shifts it brought
   * @param went the shifts it took out; a moved shift is in both
   */
  record Revision(
      int number, Instant at, String by, String why, List<Planned> came, List<Planned> went) {
    /** A shift in the desk's wall time. */
    record Planned(SeatId seat, LocalDateTime start, LocalDateTime end) {}
  }
}
