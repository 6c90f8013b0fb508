package baton.scheduler.contact.request;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.CustomerColumns;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Writes requests; whoever changes one has it locked. */
final class RequestStore {
  RequestId insert(Tx tx, DeskId desk, Request.Ask ask) {
    return CustomerColumns.bind(
            tx.handle()
                .createQuery(
                    """
                    insert into request (desk_id, state, channel, phone, region, international,
                                         number_zones, customer_name, stated_zone, stated_country,
                                         reason, wished_at, asked_at, asked_by)
                    values (:desk, 'NEW', :channel, :phone, :region, :international, :zones, :name,
                            :zone, :country, :reason, :wished, :at, :by)
                    returning id
                    """),
            ask.customer())
        .bind("desk", desk)
        .bind("channel", ask.channel())
        .bind("reason", ask.reason())
        .bind("wished", ask.wishedAt())
        .bind("at", ask.at())
        .bind("by", ask.by())
        .mapTo(RequestId.class)
        .one();
  }

  /** It is somebody's to work on, from now on by this decision. */
  void decided(Tx tx, DeskId desk, RequestId id, Request.State state, Routing.Decision route) {
    tx.handle()
        .createUpdate(
            """
            update request set state = :state, role = 'VOICEMAIL', priority = :priority
             where desk_id = :desk and id = :id
            """)
        .bind("desk", desk)
        .bind("id", id)
        .bind("state", state)
        .bind("priority", route.priority())
        .execute();
    note(tx, desk, id, route.rule(), route.why());
  }

  /**
   * A callback answers it from now on.
   *
   * @param markedFor when it is called, where it was taken off VOICEMAIL's list for that (P5)
   */
  void linked(
      Tx tx,
      DeskId desk,
      RequestId id,
      CallbackId callback,
      Request.Priority priority,
      @Nullable Instant markedFor) {
    tx.handle()
        .createUpdate(
            """
            update request
               set state = 'CALLBACK', role = 'LIVE_CALL', priority = :priority,
                   callback_id = :callback, marked_for = :marked, taken_by = null, taken_at = null
             where desk_id = :desk and id = :id
            """)
        .bind("desk", desk)
        .bind("id", id)
        .bind("priority", priority)
        .bind("callback", callback)
        .bind("marked", markedFor)
        .execute();
  }

  /** Keeps a decision with its reason, for ever. */
  void note(Tx tx, DeskId desk, RequestId id, String rule, String why) {
    tx.handle()
        .createUpdate(
            """
            insert into request_decision (desk_id, request_id, at, rule, why)
            values (:desk, :id, :now, :rule, :why)
            """)
        .bind("desk", desk)
        .bind("id", id)
        .bind("now", tx.now())
        .bind("rule", rule)
        .bind("why", why)
        .execute();
  }

  /**
   * @param by null: nobody has it any more
   */
  void taken(Tx tx, DeskId desk, RequestId id, @Nullable AdvisorId by) {
    tx.handle()
        .createUpdate(
            """
            update request set taken_by = :by, taken_at = :at where desk_id = :desk and id = :id
            """)
        .bind("desk", desk)
        .bind("id", id)
        .bind("by", by)
        .bind("at", by == null ? null : tx.now())
        .execute();
  }

  /**
   * Says where the customer is.
   *
   * @param again whether it is to be decided anew
   */
  void zone(Tx tx, DeskId desk, RequestId id, ZoneId zone, boolean again) {
    tx.handle()
        .createUpdate(
            """
            update request
               set stated_zone = :zone,
                   state = case when :again then 'NEW' else state end,
                   taken_by = case when :again then null else taken_by end,
                   taken_at = case when :again then null else taken_at end
             where desk_id = :desk and id = :id
            """)
        .bind("desk", desk)
        .bind("id", id)
        .bind("zone", zone.getId())
        .bind("again", again)
        .execute();
  }

  /** It is done; its recording is deleted for good (K8). */
  void closed(Tx tx, DeskId desk, RequestId id, Request.Closed how) {
    tx.handle()
        .createUpdate(
            """
            update request
               set state = 'CLOSED', closed_at = :at, closed_by = :by, outcome = :outcome,
                   notes = :notes
             where desk_id = :desk and id = :id
            """)
        .bind("desk", desk)
        .bind("id", id)
        .bind("at", how.at())
        .bind("by", how.by())
        .bind("outcome", how.outcome())
        .bind("notes", how.notes())
        .execute();
    new Recordings().delete(tx, id);
  }
}
