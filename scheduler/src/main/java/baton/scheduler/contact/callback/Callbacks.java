package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.contact.slot.SlotPlan;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bookings that there are. */
public final class Callbacks {
  static final String COLUMNS =
      "id, state, slot_start, "
          + CustomerColumns.ALL
          + "reason, booked_at, booked_by, promised_by\n";

  public Optional<Callback> byId(Tx tx, DeskId desk, CallbackId id) {
    return tx.handle()
        .createQuery("select " + COLUMNS + " from callback where desk_id = :desk and id = :id")
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(Callback.class)
        .findOne();
  }

  /** The same, and nobody else changes it until this transaction ends. */
  public Optional<Callback> locked(Tx tx, DeskId desk, CallbackId id) {
    return tx.handle()
        .createQuery(
            "select "
                + COLUMNS
                + " from callback where desk_id = :desk and id = :id for no key update")
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(Callback.class)
        .findOne();
  }

  /** What became of the place that was kept for this holder, in whatever state it is now. */
  public Optional<Callback> bookedWith(Tx tx, DeskId desk, Secret holder) {
    return tx.handle()
        .createQuery(
            "select " + COLUMNS + " from callback where desk_id = :desk and held_sha256 = :secret")
        .bind("desk", desk)
        .bind("secret", holder.sha256())
        .mapTo(Callback.class)
        .findOne();
  }

  /** How often it was moved or cancelled; 0 when there is none such. */
  public int changes(Tx tx, DeskId desk, CallbackId id) {
    return tx.handle()
        .createQuery("select changes from callback where desk_id = :desk and id = :id")
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  /**
   * Those booked or being called whose slots start in {@code [from, to)}, in order of time; no more
   * than {@code limit}.
   */
  public List<Callback> upcoming(Tx tx, DeskId desk, Instant from, Instant to, int limit) {
    return tx.handle()
        .createQuery(
            "select "
                + COLUMNS
                + """
                  from callback
                 where desk_id = :desk and slot_start >= :from and slot_start < :to
                   and state in ('BOOKED', 'STARTED')
                 order by slot_start, id
                 limit :limit
                """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .bind("limit", limit)
        .mapTo(Callback.class)
        .list();
  }

  /**
   * Those to be called in the order received: first whose slot went by uncalled (C3), then who
   * chose no slot (S7); no more than {@code limit}.
   */
  public List<Callback> inOrder(Tx tx, DeskId desk, int limit) {
    return tx.handle()
        .createQuery(
            "select "
                + COLUMNS
                + """
                  from callback
                 where desk_id = :desk and state in ('WAITING', 'MISSED')
                 order by missed_at nulls last, booked_at, id
                 limit :limit
                """)
        .bind("desk", desk)
        .bind("limit", limit)
        .mapTo(Callback.class)
        .list();
  }

  /**
   * A page of all callbacks, in whatever state, whose slots start in {@code [from, to)}.
   *
   * @param after the last of the page before; null for the first page
   */
  List<Callback> page(
      Tx tx, DeskId desk, Instant from, Instant to, @Nullable CallbackId after, int limit) {
    return tx.handle()
        .createQuery(
            "select "
                + COLUMNS
                + """
                  from callback
                 where desk_id = :desk and slot_start >= :from and slot_start < :to
                   and (cast(:after as bigint) is null or (slot_start, id) >
                        (select slot_start, id from callback where desk_id = :desk and id = :after))
                 order by slot_start, id
                 limit :limit
                """)
        .bind("desk", desk)
        .bind("from", from)
        .bind("to", to)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Callback.class)
        .list();
  }

  /**
   * The bookings that the rota can no longer take (S9): of a slot with more than its capacity,
   * those booked last.
   */
  List<Callback> atRisk(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            "select "
                + COLUMNS
                + """
                from (
                  select callback.*, slot.capacity, row_number() over (
                           partition by slot_start order by state = 'STARTED' desc, booked_at, id) as place
                    from callback join slot
                      on slot.desk_id = callback.desk_id and slot.starts_at = callback.slot_start
                   where callback.desk_id = :desk and slot.ends_at > :now
                     and callback.state in ('BOOKED', 'STARTED')) ranked
                 where place > capacity
                 order by slot_start, id
                """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .mapTo(Callback.class)
        .list();
  }

  /**
   * The bookings that would have no place if the slots from now on were as planned, what has begun
   * being as it is; else as {@link #atRisk}.
   */
  List<AtRisk.Threat> threatened(Tx tx, DeskId desk, SlotPlan plan) {
    List<SlotTime> slots = List.copyOf(plan.capacities().keySet());
    return tx.handle()
        .createQuery(
            "select capacity as before, planned as after, booked, place > capacity as already, "
                + COLUMNS
                + """
                from (
                  select callback.*, slot.capacity,
                         case when slot.starts_at < :now then slot.capacity
                              else coalesce(plan.capacity, 0) end as planned,
                         count(*) over (partition by slot_start) as booked,
                         row_number() over (
                           partition by slot_start order by state = 'STARTED' desc, booked_at, id) as place
                    from callback join slot
                      on slot.desk_id = callback.desk_id and slot.starts_at = callback.slot_start
                    left join unnest(cast(:starts as timestamptz[]), cast(:capacities as smallint[]))
                           as plan (starts_at, capacity)
                      on plan.starts_at = slot.starts_at
                   where callback.desk_id = :desk and slot.ends_at > :now
                     and callback.state in ('BOOKED', 'STARTED')) ranked
                 where place > planned
                 order by slot_start, id
                """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bindArray("starts", String.class, slots.stream().map(at -> at.start().toString()).toList())
        .bindArray("capacities", Integer.class, List.copyOf(plan.capacities().values()))
        .mapTo(AtRisk.Threat.class)
        .list();
  }

  /** The call begins. False when the callback was not waiting for it. */
  public boolean started(Tx tx, DeskId desk, CallbackId id) {
    return changed(
        tx,
        desk,
        id,
        List.of(CallbackState.WAITING, CallbackState.BOOKED, CallbackState.MISSED),
        CallbackState.STARTED);
  }

  /** The call has ended. False when none was running. */
  public boolean done(Tx tx, DeskId desk, CallbackId id) {
    tx.dueAt(tx.now()); // what asked for the call is done with it
    return changed(tx, desk, id, List.of(CallbackState.STARTED), CallbackState.DONE);
  }

  private static boolean changed(
      Tx tx, DeskId desk, CallbackId id, List<CallbackState> from, CallbackState to) {
    return tx.handle()
            .createUpdate(
                """
                update callback set state = :to where desk_id = :desk and id = :id and state = any(:from)
                """)
            .bind("desk", desk)
            .bind("id", id)
            .bindArray("from", String.class, from.stream().map(Enum::name).toList())
            .bind("to", to)
            .execute()
        == 1;
  }
}
