package baton.scheduler.contact.queue;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.util.Optional;

/** Writes what was reported. */
final class QueueStore {
  /** A shift lasts less; nobody asks about an earlier one. */
  private static final Duration KEPT = Duration.ofDays(7);

  /** The role's strictness; empty when the desk has no such role. */
  Optional<Boolean> strict(Tx tx, DeskId desk, String role) {
    return tx.handle()
        .createQuery("select strict from role where desk_id = :desk and code = :role")
        .bind("desk", desk)
        .bind("role", role)
        .mapTo(Boolean.class)
        .findOne();
  }

  /** Takes the report unless a newer one is there; a report of the same instant replaces it. */
  boolean put(Tx tx, DeskId desk, Queue report) {
    int taken =
        tx.handle()
            .createUpdate(
                """
                insert into queue (desk_id, role, waiting, promised, oldest_at, as_of)
                values (:desk, :role, :waiting, :promised, :oldestAt, :asOf)
                    on conflict (desk_id, role) do update
                   set waiting = excluded.waiting, promised = excluded.promised,
                       oldest_at = excluded.oldest_at, as_of = excluded.as_of
                 where queue.as_of <= excluded.as_of
                """)
            .bind("desk", desk)
            .bind("role", report.role())
            .bind("waiting", report.waiting())
            .bind("promised", report.promised())
            .bind("oldestAt", report.oldestAt())
            .bind("asOf", report.asOf())
            .execute();
    return taken == 1;
  }

  /** Ends what was believed until now, at the report; and begins anew where it says "empty". */
  void noteWhetherEmpty(Tx tx, DeskId desk, Queue report) {
    tx.handle()
        .createUpdate(
            """
            update queue_empty set known_until = :asOf
             where desk_id = :desk and role = :role and began <= :asOf and known_until > :asOf
            """)
        .bind("desk", desk)
        .bind("role", report.role())
        .bind("asOf", report.asOf())
        .execute();
    if (report.waiting() == 0) {
      begin(tx, desk, report);
    }
  }

  /** A queue that stays empty is one stretch, however often that is reported. */
  private static void begin(Tx tx, DeskId desk, Queue report) {
    tx.handle()
        .createUpdate(
            """
            with longer as (
              update queue_empty set known_until = :until
               where desk_id = :desk and role = :role and known_until = :asOf
              returning began),
            old as (
              delete from queue_empty
               where desk_id = :desk and role = :role and known_until < :kept)
            insert into queue_empty (desk_id, role, began, known_until)
            select :desk, :role, :asOf, :until
             where not exists (select from longer)
            """)
        .bind("desk", desk)
        .bind("role", report.role())
        .bind("asOf", report.asOf())
        .bind("until", report.asOf().plus(Queue.BELIEVED))
        .bind("kept", report.asOf().minus(KEPT))
        .execute();
  }
}
