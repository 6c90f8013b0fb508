package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.BegunSlotStore.Begun;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps what was done for booked calls whose slot has begun: each step once. */
final class SlotWatch {
  /** When something has to be done next: a slot begins, a call is late, or missed. */
  Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select min(due) from (
              (select c.slot_start as due from callback c
                where c.state = 'BOOKED'
                  and not exists (select from slot_watch w
                                   where w.callback_id = c.id and w.slot_start = c.slot_start)
                order by c.slot_start limit 1)
              union all
              (select c.slot_start + :late from callback c
                 join slot_watch w on w.callback_id = c.id and w.slot_start = c.slot_start
                where c.state = 'BOOKED' and c.slot_start <= :now and w.late_at is null
                order by c.slot_start limit 1)
              union all
              (select slot_start + :length from callback
                where state = 'BOOKED' order by slot_start limit 1)) steps
            """)
        .bind("late", Callback.LATE)
        .bind("length", SlotTime.LENGTH)
        .bind("now", tx.now())
        .mapTo(Instant.class)
        .findOne();
  }

  /** Those whose slot has begun since they were looked at last. */
  List<Begun> begin(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            insert into slot_watch (callback_id, slot_start, desk_id)
            select c.id, c.slot_start, c.desk_id from callback c
             where c.state = 'BOOKED' and c.slot_start <= :now
               and not exists (select from slot_watch w
                                where w.callback_id = c.id and w.slot_start = c.slot_start)
             order by c.id
                on conflict do nothing
            returning desk_id, callback_id
            """)
        .bind("now", tx.now())
        .mapTo(Begun.class)
        .list();
  }

  /** Those who are late since they were looked at last, each as of the instant it was. */
  List<Begun> late(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            with due as (
              select w.callback_id, w.slot_start
                from slot_watch w
                join callback c on c.id = w.callback_id and c.slot_start = w.slot_start
               where c.state = 'BOOKED' and c.slot_start <= :late and w.late_at is null
               order by w.callback_id
                 for no key update of w)
            update slot_watch w set late_at = w.slot_start + :after
              from due
             where w.callback_id = due.callback_id and w.slot_start = due.slot_start
            returning w.desk_id, w.callback_id
            """)
        .bind("late", tx.now().minus(Callback.LATE))
        .bind("after", Callback.LATE)
        .mapTo(Begun.class)
        .list();
  }

  /** Marks them offered; those that were not yet. */
  List<Callback> offered(Tx tx, DeskId desk, List<Callback> calls) {
    if (calls.isEmpty()) {
      return List.of();
    }
    Set<CallbackId> fresh =
        tx.handle()
            .createQuery(
                """
                update slot_watch w set offered_at = :now
                  from callback c
                 where c.id = w.callback_id and c.slot_start = w.slot_start
                   and w.desk_id = :desk and w.callback_id = any(:calls) and w.offered_at is null
                returning w.callback_id
                """)
            .bind("now", tx.now())
            .bind("desk", desk)
            .bindArray("calls", CallbackId.class, calls.stream().map(Callback::id).toList())
            .mapTo(CallbackId.class)
            .set();
    return calls.stream().filter(call -> fresh.contains(call.id())).toList();
  }
}
