package baton.scheduler.callback;

import baton.handoff.DeskId;
import baton.scheduler.callback.Booking.Places;
import baton.scheduler.slot.SlotTime;
import baton.scheduler.tx.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Counts the places of slots that bookings have left. */
final class SlotPlaces {
  /** After any slot: they are created ninety days ahead at most. */
  static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  /** A slot with a place left. */
  record Open(SlotTime slot, int free) {}

  /**
   * The places of one slot, as they stay until this transaction ends: others who book it, move to
   * it or correct it wait.
   */
  Places locked(Tx tx, DeskId desk, SlotTime slot) {
    return lock(tx, desk, slot)
        .map(capacity -> new Places(capacity, taken(tx, desk, slot)))
        .orElse(Places.NONE);
  }

  private static Optional<Integer> lock(Tx tx, DeskId desk, SlotTime slot) {
    return tx.handle()
        .createQuery(
            """
            select capacity from slot where desk_id = :desk and starts_at = :start
               for no key update
            """)
        .bind("desk", desk.value())
        .bind("start", slot.start())
        .mapTo(Integer.class)
        .findOne();
  }

  /** A statement of its own, after the lock: one that waited would still count as before. */
  private static List<Integer> taken(Tx tx, DeskId desk, SlotTime slot) {
    return tx.handle()
        .createQuery(
            """
            select lane from callback
             where desk_id = :desk and slot_start = :start and state in ('BOOKED', 'STARTED')
            """)
        .bind("desk", desk.value())
        .bind("start", slot.start())
        .mapTo(Integer.class)
        .list();
  }

  /** The slots with a place left that start in {@code [from, to)} and have not begun. */
  List<Open> open(Tx tx, DeskId desk, Instant from, Instant to) {
    return tx.handle()
        .createQuery(
            """
            select slot.starts_at, slot.capacity - count(callback.id) as free
              from slot left join callback
                on callback.desk_id = slot.desk_id and callback.slot_start = slot.starts_at
               and callback.state in ('BOOKED', 'STARTED')
             where slot.desk_id = :desk and slot.starts_at >= :from and slot.starts_at < :to
               and slot.starts_at > :now and slot.capacity > 0
             group by slot.starts_at, slot.capacity
            having slot.capacity > count(callback.id)
             order by slot.starts_at
            """)
        .bind("desk", desk.value())
        .bind("from", from)
        .bind("to", to)
        .bind("now", tx.now())
        .map((row, context) ->
            new Open(
                new SlotTime(row.getObject("starts_at", OffsetDateTime.class).toInstant()),
                row.getInt("free")))
        .list();
  }

  /** All slots with a place left. */
  List<Open> open(Tx tx, DeskId desk) {
    return open(tx, desk, tx.now(), FAR);
  }
}
