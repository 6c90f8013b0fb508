package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
final class Sessions {
  /** A long shift and its overtime. */
  private static final Duration PERSON = Duration.ofHours(16);

  /** A screen on a wall is signed in once and left alone. */
  private static final Duration SCREEN = Duration.ofDays(400);

  /** A new session; its token is to be handed to the browser and forgotten. */
  record Started(Secret token, Duration lifetime) {}

  Started start(Tx tx, DeskId desk, @Nullable AdvisorId advisor, boolean byLink) {
    Secret token = Secret.fresh("baton_session_");
    Duration lifetime = advisor == null ? SCREEN : PERSON;
    tx.handle()
        .createUpdate(
            """
            insert into session (sha256, desk_id, advisor_id, role, by_link, created_at, expires_at)
            values (:sha256, :desk, :advisor, :role, :byLink, :now, :end)
            """)
        .bind("sha256", token.sha256())
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("role", advisor == null ? Roles.WALLBOARD : Roles.ADVISOR)
        .bind("byLink", byLink)
        .bind("now", tx.now())
        .bind("end", tx.now().plus(lifetime))
        .execute();
    return new Started(token, lifetime);
  }

  void end(Tx tx, Secret token) {
    tx.handle()
        .createUpdate("delete from session where sha256 = :sha256")
        .bind("sha256", token.sha256())
        .execute();
  }

  /** Signs the advisor out everywhere. */
  void endAll(Tx tx, AdvisorId advisor) {
    tx.handle()
        .createUpdate("delete from session where advisor_id = :advisor")
        .bind("advisor", advisor)
        .execute();
  }

  /** Whether this session was started by a one-time link rather than with the password. */
  boolean isByLink(Tx tx, Secret token) {
    return tx.handle()
        .createQuery("select by_link from session where sha256 = :sha256")
        .bind("sha256", token.sha256())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }
}
