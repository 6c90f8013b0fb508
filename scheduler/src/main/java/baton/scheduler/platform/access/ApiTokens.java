package baton.scheduler.platform.access;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens with which programs sign their requests. */
public final class ApiTokens {

  /**
   * What is known of a token once it was handed out; the token itself is not.
   *
   * @param expiresAt null: until revoked
   */
  public record Issued(
      long id,
      String name,
      String role,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt) {}

  /**
   * A new token, to be shown once.
   *
   * @param role of {@link Roles}
   * @param desk the only desk it is good for; null for an admin's, and only for that
   * @param expires when it ends by itself; null: never
   */
  public String issue(
      Tx tx, String name, String role, @Nullable DeskId desk, @Nullable Instant expires) {
    Secret token = Secret.fresh("baton_token_");
    tx.handle()
        .createUpdate(
            """
            insert into api_token (sha256, name, role, desk_id, created_at, expires_at)
            values (:sha256, :name, :role, :desk, :now, :expires)
            """)
        .bind("sha256", token.sha256())
        .bind("name", name)
        .bind("role", role)
        .bind("desk", desk)
        .bind("now", tx.now())
        .bind("expires", expires)
        .execute();
    return token.text();
  }

  /** The desk's tokens, the revoked ones too, newest first. */
  public List<Issued> of(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(
            """
            select id, name, role, created_at, expires_at, revoked_at
              from api_token
             where desk_id = :desk
             order by id desc
            """)
        .bind("desk", desk)
        .mapTo(Issued.class)
        .list();
  }

  /** Ends the desk's token from this instant on; false when the desk has none of that id in use. */
  public boolean revoke(Tx tx, DeskId desk, long id) {
    return tx.handle()
            .createUpdate(
                """
                update api_token set revoked_at = :now
                 where id = :id and desk_id = :desk and revoked_at is null
                """)
            .bind("now", tx.now())
            .bind("id", id)
            .bind("desk", desk)
            .execute()
        == 1;
  }
}
