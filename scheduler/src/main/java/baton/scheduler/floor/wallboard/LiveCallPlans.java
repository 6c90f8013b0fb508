package baton.scheduler.floor.wallboard;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;

/** Who is planned on the LIVE_CALL seats, by the published rota. */
final class LiveCallPlans {
  /** An advisor planned on seat {@code LIVE_CALL/number}. */
  record Plan(int number, String advisor, ShiftPeriod period) {}

  /** The plans that overlap {@code [from, to)}, by seat and start. */
  List<Plan> between(Tx tx, Desk desk, Instant from, Instant to) {
    return tx.handle()
        .createQuery(
            """
            select shift.seat as number, advisor.name as advisor, shift.starts_at, shift.ends_at
              from shift
              join advisor on advisor.id = shift.advisor_id
             where shift.desk_id = :desk and shift.removed_in is null and shift.role = 'LIVE_CALL'
               and shift.starts_at < :to and shift.ends_at > :from
             order by shift.seat, shift.starts_at
            """)
        .bind("desk", desk.id())
        .bind("from", from)
        .bind("to", to)
        .mapTo(Plan.class)
        .list();
  }
}
