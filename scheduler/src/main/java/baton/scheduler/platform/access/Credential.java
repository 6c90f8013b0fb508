package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request brings to show who sends it. */
sealed interface Credential {

  record None() implements Credential {}

  /** A browser's. */
  record SessionCookie(Secret token) implements Credential {}

  /** A program's, with the advisor it acts for, if any: a name, or an id in digits. */
  record Bearer(Secret token, @Nullable String onBehalfOf) implements Credential {}

  /** Any Authorization header counts before the cookie: it was put there on purpose. */
  static Credential of(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return new Bearer(bearer(authorization), request.getHeaderString(OnBehalfOf.HEADER));
    }
    Cookie cookie = request.getCookies().get(SessionCookies.NAME);
    return cookie == null || cookie.getValue().isBlank()
        ? new None()
        : new SessionCookie(new Secret(cookie.getValue()));
  }

  private static Secret bearer(String authorization) {
    String scheme = "bearer ";
    return new Secret(
        authorization.toLowerCase(Locale.ROOT).startsWith(scheme)
            ? authorization.substring(scheme.length()).strip()
            : "");
  }

  /** The header with which an integration says which advisor it acts for. */
  static final class OnBehalfOf {
    static final String HEADER = "On-Behalf-Of";

    private static final int MOST_DIGITS = 18;

    private OnBehalfOf() {}

    /** The id written in the header; null when what is written is a name. */
    static @Nullable Long id(@Nullable String header) {
      return header != null && header.matches("[0-9]{1," + MOST_DIGITS + "}")
          ? Long.valueOf(header)
          : null;
    }

    /**
     * @throws ProblemException 403 when the token is not an integration's, 422 when its desk has no
     *     such advisor
     */
    static void check(String header, String role, @Nullable AdvisorId found) {
      if (!role.equals(Roles.INTEGRATION)) {
        throw Problem.of(
                403,
                "Not allowed",
                "Only an integration token may act for an advisor; this is a token for "
                    + role
                    + ".",
                "Leave the header " + HEADER + " out.")
            .asException();
      }
      if (found == null) {
        throw ProblemException.invalid(HEADER, "the desk has no advisor " + header);
      }
    }
  }
}
