package baton.scheduler.rota.calendar;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secret links of calendars: one for each person, and one for the desk. */
public final class CalendarLinks {
  /**
   * Whose shifts a link shows.
   *
   * @param advisor null: everybody's of the desk
   */
  public record Owner(DeskId desk, @Nullable AdvisorId advisor) {}

  /**
   * A link that is in use; what it opens with is not kept.
   *
   * @param by who made it
   */
  public record Made(Instant at, String by) {}

  /** Whom a secret opens a calendar of. */
  record Opens(DeskId desk, CalendarShift.@Nullable Who advisor) {}

  /** A new link, to be shown once. The owner's link before opens nothing from now on. */
  public Secret make(Tx tx, Owner owner, String by) {
    Secret secret = Secret.fresh("baton_calendar_");
    tx.handle()
        .createUpdate(
            """
            insert into calendar_link (sha256, desk_id, advisor_id, made_at, made_by)
            values (:sha256, :desk, :advisor, :now, :by)
            on conflict on constraint one_calendar_link_each do update
              set sha256 = excluded.sha256, made_at = excluded.made_at, made_by = excluded.made_by
            """)
        .bind("sha256", secret.sha256())
        .bind("desk", owner.desk())
        .bind("advisor", owner.advisor())
        .bind("now", tx.now())
        .bind("by", by)
        .execute();
    return secret;
  }

  /** The owner's link opens nothing from now on; nothing happens when there is none. */
  public void revoke(Tx tx, Owner owner) {
    tx.handle()
        .createUpdate(
            """
            delete from calendar_link
             where desk_id = :desk and advisor_id is not distinct from cast(:advisor as bigint)
            """)
        .bind("desk", owner.desk())
        .bind("advisor", owner.advisor())
        .execute();
  }

  /** The owner's link, if there is one. */
  public Optional<Made> of(Tx tx, Owner owner) {
    return tx.handle()
        .createQuery(
            """
            select made_at as at, made_by as by from calendar_link
             where desk_id = :desk and advisor_id is not distinct from cast(:advisor as bigint)
            """)
        .bind("desk", owner.desk())
        .bind("advisor", owner.advisor())
        .mapTo(Made.class)
        .findOne();
  }

  Optional<Opens> open(Tx tx, Secret secret) {
    return tx.handle()
        .createQuery(
            """
            select l.desk_id, l.advisor_id as id, a.name
              from calendar_link l left join advisor a on a.id = l.advisor_id
             where l.sha256 = :sha256
            """)
        .bind("sha256", secret.sha256())
        .mapTo(Opens.class)
        .findOne();
  }
}
