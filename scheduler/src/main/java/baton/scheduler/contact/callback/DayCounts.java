package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a desk's day has come to.
 *
 * @param freeSlots places that can still be booked in it
 * @param late booked calls that should have started (C3)
 * @param missed calls that were never started (C3)
 * @param waiting how many wait for a call in the order received (S7)
 * @param oldestPromise until when the first of them was promised one; null when nobody waits
 */
public record DayCounts(
    int freeSlots, int late, int missed, int waiting, @Nullable Instant oldestPromise) {
  /** Booking closes this long before a slot starts (S3). */
  private static final Duration CLOSES = Duration.ofMinutes(1);

  /** In one statement. */
  public static DayCounts of(Tx tx, DeskId desk, ShiftPeriod day) {
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
                       and slot.starts_at < :end) as free_slots,
                   (select count(*) from callback
                     where desk_id = :desk and state = 'BOOKED' and slot_start >= :start
                       and slot_start <= :due) as late,
                   (select count(*) from callback
                     where desk_id = :desk and state = 'MISSED' and slot_start >= :start
                       and slot_start < :end) as missed,
                   waiting, oldest_promise
              from (select count(*) as waiting, min(promised_by) as oldest_promise from callback
                     where desk_id = :desk and state = 'WAITING') received
            """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bind("start", day.start())
        .bind("end", day.end())
        .bind("opens", tx.now().plus(CLOSES))
        .bind("due", tx.now().minus(Callback.LATE))
        .mapTo(DayCounts.class)
        .one();
  }
}
