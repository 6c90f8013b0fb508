package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.tx.Tx;
import java.util.Collection;
import java.util.List;

/** Booked calls whose slot has begun and that nobody has started (C1, C3). */
public final class BegunSlotStore {
  private static final String BEGUN =
      "select "
          + Callbacks.COLUMNS
          + """
            from callback
           where desk_id = :desk and state = 'BOOKED'
             and slot_start <= :now and slot_start > :over
          """;

  /** All of a desk, by slot and in the order of booking. */
  public List<Callback> of(Tx tx, DeskId desk) {
    return begun(tx, desk, "order by slot_start, id");
  }

  /** Those that others were asked to pick up. */
  public List<Callback> offered(Tx tx, DeskId desk) {
    return begun(
        tx,
        desk,
        """
        and exists (select from slot_watch w
                     where w.callback_id = callback.id and w.slot_start = callback.slot_start
                       and w.offered_at is not null)
        order by slot_start, id
        """);
  }

  private static List<Callback> begun(Tx tx, DeskId desk, String rest) {
    return tx.handle()
        .createQuery(BEGUN + rest)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bind("over", tx.now().minus(SlotTime.LENGTH))
        .mapTo(Callback.class)
        .list();
  }

  /** Those of the desk's callbacks, by slot. */
  public List<Callback> all(Tx tx, DeskId desk, Collection<CallbackId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return tx.handle()
        .createQuery(
            "select "
                + Callbacks.COLUMNS
                + " from callback where desk_id = :desk and id = any(:ids) order by slot_start, id")
        .bind("desk", desk)
        .bindArray("ids", CallbackId.class, ids)
        .mapTo(Callback.class)
        .list();
  }

  /**
   * Every booked call whose slot is over and that nobody has started is missed as of the slot's
   * end, however late this is, and is at the head of the order from then on (C3).
   */
  public List<Begun> miss(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            with due as (
              select id from callback
               where state = 'BOOKED' and slot_start <= :over
               order by id
                 for no key update),
            missed as (
              update callback set state = 'MISSED', missed_at = slot_start + :length
                from due
               where callback.id = due.id
              returning callback.id as callback_id, callback.desk_id)
            select * from missed order by desk_id, callback_id
            """)
        .bind("over", tx.now().minus(SlotTime.LENGTH))
        .bind("length", SlotTime.LENGTH)
        .mapTo(Begun.class)
        .list();
  }

  /** One for which a step was taken now. */
  public record Begun(DeskId desk, CallbackId callback) {}
}
