package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.CustomerColumns;
import baton.scheduler.platform.tx.Tx;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that there are. */
public final class Calls {
  private static final int LATELY = 500;
  private static final int ENOUGH = 12;
  private static final String SELECT =
      """
      select call.id, call.advisor_id, advisor.name, call.callback_id,
             call.started_at, call.ended_at, call.overrun_at, call.wrapped_at, call.ended_as,
      """
          + CustomerColumns.MASKED
          + """
                 o.result, o.disposition, o.notes,
                 o.customer_name as said_name, o.customer_email, o.customer_reference,
                 array(select f.name from call_transfer t join advisor f on f.id = t.from_id
                        where t.call_id = call.id order by t.at) as before
            from call
            join advisor on advisor.id = call.advisor_id
            left join callback on callback.id = call.callback_id
            left join call_outcome o on o.call_id = call.id
          """;

  /** The calls going on now, the longest first. */
  public List<Call> running(Tx tx, DeskId desk) {
    return open(tx, desk).stream().filter(Call::isRunning).toList();
  }

  /** The calls going on and those in wrap-up (C5), the longest first. */
  public List<Call> open(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                where call.desk_id = :desk and call.wrapped_at is null
                order by call.started_at, call.id
                """)
        .bind("desk", desk)
        .mapTo(Call.class)
        .list();
  }

  /**
   * Who is on a call or in wrap-up now, and so has a contact open: a contact is closed by its
   * outcome (H7, H12, C5).
   */
  public Set<AdvisorId> openContacts(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery("select advisor_id from call where desk_id = :desk and wrapped_at is null")
        .bind("desk", desk)
        .mapTo(AdvisorId.class)
        .set();
  }

  /**
   * The calls that have ended, the newest first.
   *
   * @param after the last of the page before; null for the first page
   */
  List<Call> ended(Tx tx, DeskId desk, @Nullable CallId after, int limit) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                where call.desk_id = :desk and call.ended_at is not null
                  and (cast(:after as bigint) is null or call.id < :after)
                order by call.id desc
                limit :limit
                """)
        .bind("desk", desk)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(Call.class)
        .list();
  }

  /**
   * The call, which nobody else changes until this transaction ends. Locked by a statement of its
   * own: one that waits and joins would look for the advisor who had the call before.
   */
  Optional<Call> locked(Tx tx, DeskId desk, CallId id) {
    var unused =
        tx.handle()
            .createQuery("select id from call where desk_id = :desk and id = :id for no key update")
            .bind("desk", desk)
            .bind("id", id)
            .mapTo(Long.class)
            .findOne();
    return tx.handle()
        .createQuery(SELECT + "where call.desk_id = :desk and call.id = :id")
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(Call.class)
        .findOne();
  }

  /** The open calls that the advisor has or that are for the callback: at most two. */
  List<Call> openOf(Tx tx, AdvisorId advisor, CallbackId callback) {
    return tx.handle()
        .createQuery(
            SELECT
                + """
                where (call.advisor_id = :advisor or call.callback_id = :callback)
                  and call.wrapped_at is null
                """)
        .bind("advisor", advisor)
        .bind("callback", callback)
        .mapTo(Call.class)
        .list();
  }

  /**
   * The words that the desk has for what calls are about (C5): those used most in its last calls,
   * first; one statement.
   */
  public List<String> dispositions(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select disposition
              from (select disposition from call_outcome
                     where desk_id = :desk order by call_id desc limit :lately) lately
             group by disposition
             order by count(*) desc, disposition
             limit :enough
            """)
        .bind("desk", desk)
        .bind("lately", LATELY)
        .bind("enough", ENOUGH)
        .mapTo(String.class)
        .list();
  }
}
