package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** Reads how all people of a desk stand to calls, in one statement. */
public final class CallPeople {
  /** By name. */
  public List<CallPerson> of(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select a.id as advisor_id, a.name, a.lead,
                   exists (select from advisor_skill s
                            where s.advisor_id = a.id and s.role = 'LIVE_CALL') as qualified,
                   exists (select from cover c
                            where c.desk_id = :desk and c.advisor_id = a.id
                              and c.starts_at <= :now and c.ends_at > :now) as stands_in,
                   exists (select from shift s
                            where s.desk_id = :desk and s.advisor_id = a.id and s.removed_in is null
                              and s.starts_at <= :now and s.ends_at > :now) as on_shift,
                   h.seat,
                   exists (select from call
                            where call.advisor_id = a.id and call.wrapped_at is null) as busy
              from advisor a
              left join seat_hold h
                on h.advisor_id = a.id and h.released_at is null and h.role = 'LIVE_CALL'
             where a.desk_id = :desk
             order by a.name
            """)
        .bind("desk", desk)
        .bind("now", tx.now())
        .mapTo(CallPerson.class)
        .list();
  }
}
