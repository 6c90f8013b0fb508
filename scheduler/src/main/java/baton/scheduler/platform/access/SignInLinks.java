package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One-time sign-in links: {@value #PATH} and a token. Looking at one does not use it up, so that
 * the preview of a chat or mail program does not.
 */
public final class SignInLinks {
  /** Stands before the token in the address. */
  public static final String PATH = "/sign-in/link/";

  /**
   * Whom an unused link signs in.
   *
   * @param person null for a screen
   */
  record Open(DeskId desk, String deskName, String slug, @Nullable Person person) {}

  /** The advisor of a link. */
  record Person(AdvisorId id, String name, boolean lead) {}

  /**
   * A new link's token; put {@link #PATH} before it. The advisor belongs to the desk; null for a
   * screen.
   *
   * @param role {@link Roles#WALLBOARD} for a screen, else {@link Roles#ADVISOR} or {@link
   *     Roles#LEAD}: which of the two it is, the advisor's own record says when the link is used
   * @throws IllegalArgumentException when role and advisor do not fit each other
   */
  public String issue(
      Tx tx, DeskId desk, @Nullable AdvisorId advisor, String role, Duration validFor) {
    boolean screen = role.equals(Roles.WALLBOARD);
    if (screen != (advisor == null) || !(screen || Roles.with(role).contains(Roles.ADVISOR))) {
      throw new IllegalArgumentException("no sign-in link for " + role + " and advisor " + advisor);
    }
    Secret token = Secret.fresh("baton_link_");
    tx.handle()
        .createUpdate(
            """
            insert into sign_in_link (sha256, desk_id, advisor_id, role, expires_at)
            values (:sha256, :desk, :advisor, :role, :end)
            """)
        .bind("sha256", token.sha256())
        .bind("desk", desk)
        .bind("advisor", advisor)
        .bind("role", screen ? Roles.WALLBOARD : Roles.ADVISOR)
        .bind("end", tx.now().plus(validFor))
        .execute();
    return token.text();
  }

  /** What the link is for; empty when it was used, has run out, or never was one. */
  Optional<Open> look(Tx tx, Secret token) {
    return tx.handle()
        .createQuery(
            """
            select d.id as desk_id, d.name as desk_name, d.slug, a.id, a.name, a.lead
              from sign_in_link l
              join desk d on d.id = l.desk_id
              left join advisor a on a.id = l.advisor_id
             where l.sha256 = :sha256 and l.used_at is null and l.expires_at > :now
            """)
        .bind("sha256", token.sha256())
        .bind("now", tx.now())
        .mapTo(Open.class)
        .findOne();
  }

  /** {@link #look} that uses the link up: of any number of callers at once, one gets an answer. */
  Optional<Open> use(Tx tx, Secret token) {
    return tx.handle()
        .createQuery(
            """
            with used as (
              update sign_in_link set used_at = :now
               where sha256 = :sha256 and used_at is null and expires_at > :now
              returning desk_id, advisor_id)
            select d.id as desk_id, d.name as desk_name, d.slug, a.id, a.name, a.lead
              from used u
              join desk d on d.id = u.desk_id
              left join advisor a on a.id = u.advisor_id
            """)
        .bind("sha256", token.sha256())
        .bind("now", tx.now())
        .mapTo(Open.class)
        .findOne();
  }
}
