package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What was planned on a desk's seats in a time and what happened to them, read in three queries
 * however long the time.
 *
 * @param seats all seats of the desk
 * @param shifts those that overlap the time, and those before it of whoever held a seat into it
 * @param entries in order: of each seat the last before the time that filled or emptied it, and all
 *     within the time
 */
record SeatRecord(List<PlannedSeat> seats, List<Shift> shifts, List<Entry> entries) {
  /** A seat, and whether H1 and H2 apply to it. */
  record PlannedSeat(SeatId seat, boolean strict) {}

  static SeatRecord of(Handle handle, DeskId desk, ShiftPeriod asked) {
    List<Entry> entries = entries(handle, desk, asked);
    Instant from = entries.isEmpty() ? asked.start() : earlier(asked.start(), entries.getFirst());
    List<Shift> shifts = new PublishedShifts().overlapping(handle, desk, from, asked.end());
    return new SeatRecord(seats(handle, desk), shifts, entries);
  }

  /** The shifts of strict seats. */
  List<Shift> strictShifts() {
    var strict =
        seats.stream()
            .filter(PlannedSeat::strict)
            .map(seat -> seat.seat().role())
            .collect(Collectors.toSet());
    return shifts.stream().filter(shift -> strict.contains(shift.seat().role())).toList();
  }

  /** The times for which somebody is to be on a seat: their shifts, and when they stand in (H6). */
  List<ShiftPeriod> entitled(SeatId seat, AdvisorId advisor) {
    Stream<ShiftPeriod> planned =
        shifts.stream()
            .filter(shift -> shift.seat().equals(seat) && shift.advisor().equals(advisor))
            .map(Shift::period);
    Stream<ShiftPeriod> covers =
        entries.stream()
            .filter(entry -> entry.fact().seat().equals(seat))
            .filter(entry -> entry.fact().advisor().equals(advisor))
            .flatMap(entry -> Evidence.cover(entry).stream());
    return Stream.concat(planned, covers).toList();
  }

  private static Instant earlier(Instant start, Entry first) {
    return first.at().isBefore(start) ? first.at() : start;
  }

  private static List<PlannedSeat> seats(Handle handle, DeskId desk) {
    return handle
        .createQuery(
            """
            select r.code as role, s.seat, r.strict
              from role r
             cross join generate_series(1, r.seats) as s (seat)
             where r.desk_id = :desk
             order by r.code, s.seat
            """)
        .bind("desk", desk)
        .mapTo(PlannedSeat.class)
        .list();
  }

  private static List<Entry> entries(Handle handle, DeskId desk, ShiftPeriod asked) {
    return handle
        .createQuery(
            Ledger.ENTRY
                + """
                  from ledger_entry
                 where desk_id = :desk and at >= :from and at < :to
                 union all
                select last.*
                  from role r
                 cross join generate_series(1, r.seats) as s (seat)
                 cross join lateral (
                """
                + Ledger.ENTRY
                + """
                         from ledger_entry e
                        where e.desk_id = :desk and e.role = r.code and e.seat = s.seat and e.at < :from
                          and e.kind in ('HELD', 'HANDED_OVER', 'CLOSED', 'CHECKED_OUT', 'RELEASED')
                        order by e.number desc
                        limit 1) last
                 where r.desk_id = :desk
                 order by number
                """)
        .bind("desk", desk)
        .bind("from", asked.start())
        .bind("to", asked.end())
        .mapTo(Entry.class)
        .list();
  }
}
