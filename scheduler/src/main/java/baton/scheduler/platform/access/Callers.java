package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.sql.SqlColumns;
import baton.scheduler.platform.tx.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out who sent a request: one query each, with all that later checks ask for. */
final class Callers {

  /**
   * @param slug of the only desk the caller may touch; null for an admin
   */
  record Known(Caller caller, @Nullable String slug) {}

  Optional<Known> find(Tx tx, Credential credential) {
    return switch (credential) {
      case Credential.None none -> Optional.empty();
      case Credential.SessionCookie cookie -> bySession(tx, cookie.token());
      case Credential.Bearer bearer -> byToken(tx, bearer);
    };
  }

  private static Optional<Known> bySession(Tx tx, Secret token) {
    return tx.handle()
        .createQuery(
            """
            select s.desk_id, d.slug, s.role, s.advisor_id,
                   coalesce(a.name, d.name || ' wallboard') as name,
                   coalesce(a.lead, false) as lead
              from session s
              join desk d on d.id = s.desk_id
              left join advisor a on a.id = s.advisor_id
             where s.sha256 = :sha256 and s.expires_at > :now
            """)
        .bind("sha256", token.sha256())
        .bind("now", tx.now())
        .map((row, context) -> person(row, Csrf.of(token)))
        .findOne();
  }

  private static Known person(ResultSet row, String csrf) throws SQLException {
    String role = row.getBoolean("lead") ? Roles.LEAD : row.getString("role");
    Caller caller =
        new Caller(
            new DeskId(row.getLong("desk_id")),
            SqlColumns.idOrNull(row, "advisor_id", AdvisorId::new),
            Roles.with(role),
            row.getString("name"),
            csrf);
    return new Known(caller, row.getString("slug"));
  }

  /** Where a name is written like another advisor's id, the name counts. */
  private static Optional<Known> byToken(Tx tx, Credential.Bearer bearer) {
    return tx.handle()
        .createQuery(
            """
            select t.desk_id, d.slug, t.role, a.id as advisor_id, t.name
              from api_token t
              left join desk d on d.id = t.desk_id
              left join advisor a
                     on a.desk_id = t.desk_id and (a.name = :onBehalfOf or a.id = :onBehalfOfId)
             where t.sha256 = :sha256
               and t.revoked_at is null
               and (t.expires_at is null or t.expires_at > :now)
             order by a.name = :onBehalfOf desc
             limit 1
            """)
        .bind("sha256", bearer.token().sha256())
        .bind("onBehalfOf", bearer.onBehalfOf())
        .bind("onBehalfOfId", Credential.OnBehalfOf.id(bearer.onBehalfOf()))
        .bind("now", tx.now())
        .map((row, context) -> program(row, bearer.onBehalfOf()))
        .findOne();
  }

  private static Known program(ResultSet row, @Nullable String onBehalfOf) throws SQLException {
    String role = row.getString("role");
    AdvisorId advisor = SqlColumns.idOrNull(row, "advisor_id", AdvisorId::new);
    if (onBehalfOf != null) {
      Credential.OnBehalfOf.check(onBehalfOf, role, advisor);
    }
    long desk = row.getLong("desk_id");
    DeskId deskOrNull = row.wasNull() ? null : new DeskId(desk);
    // Acting for an advisor is acting as one; never as a lead, whoever it is.
    Set<String> roles = advisor == null ? Roles.with(role) : Set.of(role, Roles.ADVISOR);
    Caller caller = new Caller(deskOrNull, advisor, roles, row.getString("name"), null);
    return new Known(caller, row.getString("slug"));
  }
}
