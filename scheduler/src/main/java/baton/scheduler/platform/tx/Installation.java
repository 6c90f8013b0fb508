package baton.scheduler.platform.tx;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of the clock it lives by. The first node to come decides, for good.
 *
 * @param rehearsalNow where the rehearsal stands; null on the system clock
 */
record Installation(ClockMode mode, Instant firstUsedAt, @Nullable Instant rehearsalNow) {

  /** Makes {@code mode} the database's own if it had none, and answers what it has. */
  static Installation claim(Handle handle, ClockMode mode, Instant now) {
    handle
        .createUpdate(
            """
            insert into installation (clock_mode, first_used_at, rehearsal_now)
            values (:mode, :now, case when :mode = 'rehearsal' then :now::timestamptz end)
                on conflict do nothing
            """)
        .bind("mode", mode.word())
        .bind("now", now)
        .execute();
    return handle
        .createQuery(
            "select upper(clock_mode) as mode, first_used_at, rehearsal_now from installation")
        .mapTo(Installation.class)
        .one();
  }

  /** Moves the rehearsal; false when it stands later than that already. */
  static boolean moveRehearsal(Handle handle, Instant to) {
    return handle
            .createUpdate("update installation set rehearsal_now = :to where rehearsal_now <= :to")
            .bind("to", to)
            .execute()
        == 1;
  }
}
