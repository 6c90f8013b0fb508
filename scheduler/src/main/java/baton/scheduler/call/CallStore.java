package baton.scheduler.call;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.callback.CallbackId;
import baton.scheduler.tx.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Writes what was decided about calls. */
final class CallStore {

  /**
   * Starts a call. Empty when the advisor, or the customer, is on one already: the unique indexes
   * decide between those who come at the same time (C1).
   */
  Optional<CallId> start(Tx tx, DeskId desk, AdvisorId advisor, CallbackId callback) {
    return tx.handle()
        .createQuery(
            """
            insert into call (desk_id, advisor_id, callback_id, started_at)
            values (:desk, :advisor, :callback, :now)
                on conflict do nothing
            returning id
            """)
        .bind("desk", desk.value())
        .bind("advisor", advisor.value())
        .bind("callback", callback.value())
        .bind("now", tx.now())
        .map((row, context) -> new CallId(row.getLong("id")))
        .findOne();
  }

  void end(Tx tx, CallId call, EndDecision.End end) {
    tx.handle()
        .createUpdate("update call set ended_at = :at, overrun_at = :overrun where id = :id")
        .bind("at", end.at())
        .bind("overrun", end.overrunAt())
        .bind("id", call.value())
        .execute();
  }

  /** When the longest running call that is no overrun yet becomes one, of all desks. */
  Optional<Instant> nextOverrun(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select started_at from call
             where ended_at is null and overrun_at is null
             order by started_at limit 1
            """)
        .mapTo(OffsetDateTime.class)
        .findOne()
        .map(at -> at.toInstant().plus(Call.EXPECTED));
  }

  /**
   * Flags every call that has become an overrun, with the instant at which it did, however late
   * this is. Each is flagged once: whoever comes second finds it flagged.
   *
   * @return the desks whose calls they are
   */
  List<DeskId> flagOverruns(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            with flagged as (
              update call set overrun_at = started_at + :expected
               where ended_at is null and overrun_at is null and started_at <= :started
              returning desk_id)
            select distinct desk_id from flagged
            """)
        .bind("expected", Call.EXPECTED)
        .bind("started", tx.now().minus(Call.EXPECTED))
        .map((row, context) -> new DeskId(row.getLong("desk_id")))
        .list();
  }
}
