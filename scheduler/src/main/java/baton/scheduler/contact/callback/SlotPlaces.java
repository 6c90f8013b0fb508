package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.BookingRule.Places;
import baton.scheduler.contact.slot.SlotPlan;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the places of slots that bookings and holds have left. */
final class SlotPlaces {
  /** After any slot: they are created ninety days ahead at most. */
  static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  /** A slot with a place left. */
  record Open(SlotTime slot, int free) {}

  /**
   * The places of one slot, as they stay until this transaction ends: others who book it, keep it,
   * move to it or correct it wait.
   *
   * @param holder who may have a place kept; null: nobody who has
   */
  Places locked(Tx tx, DeskId desk, SlotTime slot, @Nullable Secret holder) {
    return lock(tx, desk, slot)
        .map(capacity -> counted(tx, desk, slot, capacity, holder))
        .orElse(Places.NONE);
  }

  private static Places counted(
      Tx tx, DeskId desk, SlotTime slot, int capacity, @Nullable Secret holder) {
    Integer held = holder == null ? null : held(tx, desk, slot, holder);
    return new Places(capacity, taken(tx, desk, slot, held), held);
  }

  private static Optional<Integer> lock(Tx tx, DeskId desk, SlotTime slot) {
    return tx.handle()
        .createQuery(
            """
            select capacity from slot where desk_id = :desk and starts_at = :start
               for no key update
            """)
        .bind("desk", desk)
        .bind("start", slot.start())
        .mapTo(Integer.class)
        .findOne();
  }

  private static @Nullable Integer held(Tx tx, DeskId desk, SlotTime slot, Secret holder) {
    return tx.handle()
        .createQuery(
            """
            select lane from place_hold
             where secret_sha256 = :holder and desk_id = :desk and slot_start = :start
               and held_until > :now
            """)
        .bind("holder", holder.sha256())
        .bind("desk", desk)
        .bind("start", slot.start())
        .bind("now", tx.now())
        .mapTo(Integer.class)
        .findOne()
        .orElse(null);
  }

  /**
   * A statement of its own, after the lock: one that waited would still count as before. Should a
   * new rota leave fewer places than are held, the holders of the lower lanes come first.
   */
  private static List<Integer> taken(Tx tx, DeskId desk, SlotTime slot, @Nullable Integer held) {
    return tx.handle()
        .createQuery(
            """
            select lane from callback
             where desk_id = :desk and slot_start = :start and state in ('BOOKED', 'STARTED')
            union all
            select lane from place_hold
             where desk_id = :desk and slot_start = :start and held_until > :now and lane < :below
            """)
        .bind("desk", desk)
        .bind("start", slot.start())
        .bind("now", tx.now())
        .bind("below", held == null ? Integer.MAX_VALUE : (int) held)
        .mapTo(Integer.class)
        .list();
  }

  /** The slots with a place left that start in {@code [from, to)} and have not begun. */
  List<Open> open(Tx tx, DeskId desk, Instant from, Instant to) {
    return open(tx, desk, from, to, null);
  }

  /**
   * The same.
   *
   * @param holder whose own place counts as free; null: nobody's
   */
  List<Open> open(Tx tx, DeskId desk, Instant from, Instant to, @Nullable Secret holder) {
    return tx.handle()
        .createQuery(
            """
            select slot.starts_at as slot, slot.capacity - count(taken.slot_start) as free
              from slot left join (
                     select slot_start from callback
                      where desk_id = :desk and slot_start >= :from and slot_start < :to
                        and slot_start > :now and state in ('BOOKED', 'STARTED')
                      union all
                     select slot_start from place_hold
                      where desk_id = :desk and held_until > :now
                        and secret_sha256 is distinct from cast(:holder as bytea)) taken
                on taken.slot_start = slot.starts_at
             where slot.desk_id = :desk and slot.starts_at >= :from and slot.starts_at < :to
               and slot.starts_at > :now and slot.capacity > 0
             group by slot.starts_at, slot.capacity
            having slot.capacity > count(taken.slot_start)
             order by slot.starts_at
            """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .bind("now", tx.now())
        .bind("holder", holder == null ? null : holder.sha256())
        .mapTo(Open.class)
        .list();
  }

  /** All slots with a place left. */
  List<Open> open(Tx tx, DeskId desk) {
    return open(tx, desk, tx.now(), FAR);
  }

  /** The slots that would have a place left by a plan, in order. */
  List<Open> open(Tx tx, DeskId desk, SlotPlan plan) {
    Map<Instant, Integer> taken = taken(tx, desk);
    return plan.capacities().entrySet().stream()
        .filter(slot -> slot.getKey().start().isAfter(tx.now()))
        .map(slot ->
            new Open(slot.getKey(), slot.getValue() - taken.getOrDefault(slot.getKey().start(), 0)))
        .filter(open -> open.free() > 0)
        .toList();
  }

  private static Map<Instant, Integer> taken(Tx tx, DeskId desk) {
    record Taken(Instant slot, int places) {}
    return tx
        .handle()
        .createQuery(
            """
            select slot_start as slot, count(*) as places
              from (select slot_start from callback
                     where desk_id = :desk and slot_start > :now and state in ('BOOKED', 'STARTED')
                     union all
                    select slot_start from place_hold
                     where desk_id = :desk and held_until > :now) taken
             group by slot_start
            """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .mapTo(Taken.class)
        .stream()
        .collect(Collectors.toMap(Taken::slot, Taken::places));
  }
}
