package baton.scheduler.platform.access;

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
}
