package baton.scheduler.floor.wallboard;

import baton.handoff.shift.ShiftPeriod;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Counts what the desk's day has come to. */
final class DayCounts {
  /** Booking closes this long before a slot starts (S3). */
  private static final Duration CLOSES = Duration.ofMinutes(1);

  private static final Duration LATE = Duration.ofMinutes(2);

  /** The desk's day: 23, 24 or 25 hours. */
  static ShiftPeriod today(Desk desk, Instant now) {
    LocalDate day = now.atZone(desk.zone()).toLocalDate();
    return new ShiftPeriod(
        day.atStartOfDay(desk.zone()).toInstant(),
        day.plusDays(1).atStartOfDay(desk.zone()).toInstant());
  }

  WallboardSnapshot.Totals of(Tx tx, Desk desk, ShiftPeriod today, long uncoveredSeconds) {
    return tx.handle()
        .createQuery(
            """
            select (select coalesce(sum(greatest(slot.capacity - (
                            select count(*) from callback
                             where callback.desk_id = slot.desk_id
                               and callback.slot_start = slot.starts_at
                               and callback.state in ('BOOKED', 'STARTED')) - (
                            select count(*) from place_hold
                             where place_hold.desk_id = slot.desk_id
                               and place_hold.slot_start = slot.starts_at
                               and place_hold.held_until > :now), 0)), 0)
                      from slot
                     where slot.desk_id = :desk and slot.starts_at >= :opens
                       and slot.starts_at < :end) as free,
                   (select count(*) from callback
                     where desk_id = :desk and state = 'BOOKED' and slot_start >= :start
                       and slot_start <= :due) as late,
                   (select count(*) from callback
                     where desk_id = :desk and state = 'MISSED' and slot_start >= :start
                       and slot_start < :end) as missed,
                   waiting, oldest
              from (select count(*) as waiting, min(promised_by) as oldest from callback
                     where desk_id = :desk and state = 'WAITING') received
            """)
        .bind("desk", desk.id())
        .bind("now", tx.now())
        .bind("start", today.start())
        .bind("end", today.end())
        .bind("opens", tx.now().plus(CLOSES))
        .bind("due", tx.now().minus(LATE))
        .map((row, context) ->
            new WallboardSnapshot.Totals(
                row.getInt("free"),
                row.getInt("late"),
                row.getInt("missed"),
                order(row),
                uncoveredSeconds))
        .one();
  }

  private static WallboardSnapshot.Order order(ResultSet row) throws SQLException {
    return new WallboardSnapshot.Order(
        row.getInt("waiting"), SqlColumns.instantOrNull(row, "oldest"));
  }
}
