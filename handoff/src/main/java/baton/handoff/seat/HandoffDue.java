package baton.handoff.seat;

import baton.handoff.DeskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When each desk's handoffs are to be looked at next: written by who looks and by who changes. */
public final class HandoffDue {
  /** The earliest instant at which any desk is to be looked at. */
  public Optional<Instant> next(Handle handle) {
    return handle
        .createQuery("select due_at from handoff_due order by due_at limit 1")
        .mapTo(Instant.class)
        .findOne();
  }

  /** The desks to be looked at by now. */
  public List<DeskId> by(Handle handle, Instant now) {
    return handle
        .createQuery("select desk_id from handoff_due where due_at <= :now order by desk_id")
        .bind("now", now)
        .mapTo(DeskId.class)
        .list();
  }

  /** All that was due is done: the desk is looked at then, and not before. */
  public void lookAt(Handle handle, DeskId desk, Instant due) {
    handle
        .createUpdate(
            """
            insert into handoff_due (desk_id, due_at) values (:desk, :due)
            on conflict (desk_id) do update set due_at = excluded.due_at
            """)
        .bind("desk", desk)
        .bind("due", due)
        .execute();
  }

  /** Something may be due now: the desk is looked at as soon as anybody looks (H6). */
  void lookNoLaterThan(Handle handle, DeskId desk, Instant at) {
    handle
        .createUpdate(
            """
            insert into handoff_due (desk_id, due_at) values (:desk, :at)
            on conflict (desk_id) do update set due_at = least(handoff_due.due_at, excluded.due_at)
            """)
        .bind("desk", desk)
        .bind("at", at)
        .execute();
  }
}
