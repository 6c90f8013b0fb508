package baton.scheduler.platform.access;

import baton.scheduler.platform.access.Callers.Known;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one resource method: finds out who calls and refuses who may not. In this order, so
 * that a stranger learns nothing: signed in (401), at the own desk (404), by role (403), from a
 * page of ours (403).
 */
final class AccessGuard implements ContainerRequestFilter {
  private final Transactions transactions;
  private final Callers callers;
  private final AccessRule rule;

  AccessGuard(Transactions transactions, Callers callers, AccessRule rule) {
    this.transactions = transactions;
    this.callers = callers;
    this.rule = rule;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Credential credential = Credential.of(request);
    if (!(credential instanceof Credential.Bearer)) {
      SameOrigin.require(request);
    }
    switch (rule) {
      case AccessRule.Anybody anybody -> admitAnybody(request, credential);
      case AccessRule.Only only -> admitOnly(only, request, credential);
      case AccessRule.Nobody nobody -> throw notAllowed("Nobody may do this.");
    }
  }

  /**
   * A page for anybody may look different to somebody who is signed in; a change that anybody may
   * make is made as nobody, since no form token is asked for.
   */
  private void admitAnybody(ContainerRequestContext request, Credential credential) {
    if (!SameOrigin.isUnsafe(request)) {
      find(credential).ifPresent(known -> CallerContext.set(request, known.caller()));
    }
  }

  private void admitOnly(
      AccessRule.Only only, ContainerRequestContext request, Credential credential) {
    Optional<Known> found = find(credential);
    if (found.isEmpty()) {
      request.abortWith(NotSignedIn.answer(request));
      return;
    }
    Known known = found.get();
    requireDesk(request, known);
    if (!only.allows(known.caller())) {
      throw notAllowed(only, known.caller());
    }
    if (credential instanceof Credential.SessionCookie && SameOrigin.isUnsafe(request)) {
      Csrf.require(request, known.caller());
    }
    CallerContext.set(request, known.caller());
  }

  private Optional<Known> find(Credential credential) {
    return credential instanceof Credential.None
        ? Optional.empty()
        : transactions.run(tx -> callers.find(tx, credential));
  }

  /** Another desk looks like one that does not exist. */
  private static void requireDesk(ContainerRequestContext request, Known known) {
    String asked = request.getUriInfo().getPathParameters().getFirst("desk");
    if (asked != null && known.slug() != null && !asked.equals(known.slug())) {
      throw Problem.notFound("There is no desk " + asked + ".").asException();
    }
  }

  private static ProblemException notAllowed(AccessRule.Only only, Caller caller) {
    return notAllowed(
        "This takes the role "
            + only.spoken()
            + "; "
            + caller.name()
            + " has "
            + String.join(" and ", caller.roles().stream().sorted().toList())
            + ".");
  }

  private static ProblemException notAllowed(String detail) {
    return Problem.of(403, "Not allowed", detail, "Ask somebody who may.").asException();
  }

  /** Hands the caller on to {@code @Auth} parameters. */
  record CallerContext(Caller caller, boolean secure) implements SecurityContext {

    static void set(ContainerRequestContext request, Caller caller) {
      boolean secure = request.getSecurityContext().isSecure();
      request.setSecurityContext(new CallerContext(caller, secure));
    }

    @Override
    public Caller getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
      return caller.is(role);
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
      return null;
    }
  }
}
