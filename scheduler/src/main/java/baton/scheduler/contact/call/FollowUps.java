package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.contact.callback.CustomerColumns;
import baton.scheduler.platform.tx.Tx;
import java.util.List;
import java.util.Optional;

/** The emails that are owed after calls, until somebody says that they are sent. */
public final class FollowUps {
  private static final int MOST = 500;
  private static final String SELECT =
      "select "
          + CustomerColumns.MASKED
          + """
          f.id, f.kind, f.call_id, f.at, f.done_at, call.advisor_id, advisor.name, call.callback_id,
                 coalesce(o.customer_name, callback.customer_name) as customer, o.customer_email
            from follow_up f
            join call on call.id = f.call_id
            join advisor on advisor.id = call.advisor_id
            left join callback on callback.id = call.callback_id
            left join call_outcome o on o.call_id = f.call_id
          """;

  void add(Tx tx, DeskId desk, CallId call, FollowUp.Kind kind) {
    tx.handle()
        .createUpdate(
            "insert into follow_up (desk_id, call_id, kind, at) values (:desk, :call, :kind, :now)")
        .bind("desk", desk)
        .bind("call", call)
        .bind("kind", kind)
        .bind("now", tx.now())
        .execute();
  }

  /** Those still to be sent, the oldest first. */
  public List<FollowUp> open(Tx tx, DeskId desk) {
    return list(
        tx, desk, "where f.desk_id = :desk and f.done_at is null order by f.id limit :most");
  }

  /** Those that were sent, the newest first. */
  List<FollowUp> done(Tx tx, DeskId desk) {
    return list(
        tx,
        desk,
        "where f.desk_id = :desk and f.done_at is not null order by f.id desc limit :most");
  }

  private static List<FollowUp> list(Tx tx, DeskId desk, String rest) {
    return tx.handle()
        .createQuery(SELECT + rest)
        .bind("desk", desk)
        .bind("most", MOST)
        .mapTo(FollowUp.class)
        .list();
  }

  /** It is sent. To say so twice is as once. Empty when the desk has none of that id. */
  public Optional<FollowUp> done(Tx tx, DeskId desk, long id, AdvisorId by) {
    tx.handle()
        .createUpdate(
            """
            update follow_up set done_at = greatest(at, cast(:now as timestamptz)), done_by = :by
             where desk_id = :desk and id = :id and done_at is null
            """)
        .bind("desk", desk)
        .bind("id", id)
        .bind("by", by)
        .bind("now", tx.now())
        .execute();
    tx.changed(desk);
    return tx.handle()
        .createQuery(SELECT + "where f.desk_id = :desk and f.id = :id")
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(FollowUp.class)
        .findOne();
  }
}
