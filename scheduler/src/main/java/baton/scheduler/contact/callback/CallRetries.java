package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Calling customers again who were not reached (C5): each goes back into the order received, at the
 * place that their first request has in it.
 */
public final class CallRetries {
  /** (ours) The next try is owed within a day of the instant from which it is allowed. */
  private static final Duration OWED = Duration.ofDays(1);

  /**
   * @param count how often the customer was called without being reached
   * @param notBefore the next try is not to be made earlier
   */
  public record Tried(int count, Instant notBefore) {}

  /** Of those that wait now; callbacks that were never tried are left out. */
  public Map<CallbackId, Tried> of(Tx tx, DeskId desk) {
    record Row(CallbackId callback, Tried tried) {}
    return tx.handle()
        .createQuery(
            """
            select t.callback_id, t.tries as count, t.not_before
              from next_try t
              join callback c on c.id = t.callback_id
             where t.desk_id = :desk and c.desk_id = :desk and c.state in ('WAITING', 'BOOKED', 'MISSED')
            """)
        .bind("desk", desk)
        .mapTo(Row.class)
        .collectToMap(Row::callback, Row::tried);
  }

  /** The customer was not reached and waits again. False when no call of theirs was under way. */
  public boolean again(Tx tx, DeskId desk, CallbackId id, Instant notBefore) {
    boolean waits = waits(tx, desk, id, notBefore.plus(OWED));
    if (waits) {
      tx.handle()
          .createUpdate(
              """
              insert into next_try (desk_id, callback_id, tries, not_before)
              values (:desk, :id, 1, :notBefore)
                  on conflict (callback_id)
                  do update set tries = next_try.tries + 1, not_before = excluded.not_before
              """)
          .bind("desk", desk)
          .bind("id", id)
          .bind("notBefore", notBefore)
          .execute();
    }
    return waits;
  }

  /** Puts one whose call is under way back into the order, to be called until the instant given. */
  public boolean waits(Tx tx, DeskId desk, CallbackId id, Instant promised) {
    return tx.handle()
            .createUpdate(
                """
                update callback
                   set state = 'WAITING', slot_start = null, lane = null, missed_at = null,
                       promised_by = :promised
                 where desk_id = :desk and id = :id and state = 'STARTED'
                """)
            .bind("desk", desk)
            .bind("id", id)
            .bind("promised", promised)
            .execute()
        == 1;
  }
}
