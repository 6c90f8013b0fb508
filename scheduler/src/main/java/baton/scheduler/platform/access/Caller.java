package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.Shell;
import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, as the access filter established it. Resources take it as {@code @Auth
 * Caller}.
 *
 * @param desk the only desk this caller may touch; null for an admin, who may touch all
 * @param advisor the person; null for a screen or a program that does not act for one
 * @param roles what the caller may do, of {@link Roles}
 * @param name shown in pages and kept in logs: a person's or a token's name
 * @param session what the session's CSRF token is made from; null for a bearer token
 */
public record Caller(
    @Nullable DeskId desk,
    @Nullable AdvisorId advisor,
    Set<String> roles,
    String name,
    @Nullable String session)
    implements Principal {

  public Caller {
    roles = Set.copyOf(roles);
  }

  @Override
  public String getName() {
    return name;
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /**
   * The advisor who asks, or for whom a program does.
   *
   * @throws ProblemException 422 when a program names nobody
   */
  public AdvisorId actingAdvisor() {
    if (advisor == null) {
      throw ProblemException.invalid(
          "On-Behalf-Of", "names the advisor you act for; seats are held by people");
    }
    return advisor;
  }

  /** As the head of a page shows them. */
  public Shell.Visitor visitor() {
    return new Shell.Visitor(name, roles, session);
  }

  /** Without what the session's forms are protected by. */
  @Override
  public String toString() {
    return "Caller[" + name + " " + roles + ", desk " + desk + ", advisor " + advisor + "]";
  }
}
