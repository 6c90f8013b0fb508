package baton.handoff.ledger;

import baton.handoff.DeskId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Reads what {@link Coverage} needs, in three queries however long the time asked for. */
public final class UncoveredTime {
  private final PublishedShifts shifts = new PublishedShifts();

  /**
   * The uncovered stretches of strict seats in {@code asked}.
   *
   * @param asked must not reach beyond now: what has not happened cannot be uncovered
   */
  public List<Uncovered> in(Handle handle, DeskId desk, ShiftPeriod asked) {
    Set<String> strict = strictRoles(handle, desk);
    List<Shift> planned =
        shifts.overlapping(handle, desk, asked.start(), asked.end()).stream()
            .filter(shift -> strict.contains(shift.seat().role()))
            .toList();
    return Coverage.uncovered(asked, planned, entries(handle, desk, asked));
  }

  private static Set<String> strictRoles(Handle handle, DeskId desk) {
    return handle
        .createQuery("select code from role where desk_id = :desk and strict")
        .bind("desk", desk.value())
        .mapTo(String.class)
        .set();
  }

  /** The entries within the time, and before it the last word on each seat. */
  private static List<Entry> entries(Handle handle, DeskId desk, ShiftPeriod asked) {
    return handle
        .createQuery(
            """
            select number, at, kind, role, seat, advisor_id, other_id, actor_id, rota_revision,
                   detail, previous_sha256, sha256
              from ledger_entry
             where desk_id = :desk and at >= :from and at < :to
             union all
            select last.*
              from role r
             cross join generate_series(1, r.seats) as s (seat)
             cross join lateral (
                   select number, at, kind, role, seat, advisor_id, other_id, actor_id,
                          rota_revision, detail, previous_sha256, sha256
                     from ledger_entry e
                    where e.desk_id = :desk and e.role = r.code and e.seat = s.seat and e.at < :from
                      and e.kind in ('HELD', 'HANDED_OVER', 'CLOSED', 'CHECKED_OUT', 'RELEASED')
                    order by e.number desc
                    limit 1) last
             where r.desk_id = :desk
             order by number
            """)
        .bind("desk", desk.value())
        .bind("from", asked.start())
        .bind("to", asked.end())
        .map((row, context) -> Ledger.entry(row))
        .list();
  }
}
