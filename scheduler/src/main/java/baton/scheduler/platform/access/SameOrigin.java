package baton.scheduler.platform.access;

import baton.scheduler.platform.web.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a changing request was sent by a page of this very service. */
final class SameOrigin {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  /**
   * @throws baton.scheduler.platform.web.ProblemException 403 when a page of elsewhere sent a
   *     changing request
   */
  static void require(ContainerRequestContext request) {
    if (isUnsafe(request)
        && !is(
            request.getHeaderString("Sec-Fetch-Site"),
            request.getHeaderString("Origin"),
            request.getHeaderString(HttpHeaders.HOST))) {
      throw Problem.of(
              403,
              "Sent by another site",
              "Nothing was changed: the request came from a page of another site.",
              "Open Baton itself and repeat it there.")
          .asException();
    }
  }

  static boolean isUnsafe(ContainerRequestContext request) {
    return !SAFE.contains(request.getMethod());
  }

  /**
   * Browsers send Sec-Fetch-Site to https and localhost, and Origin to all. A request with neither
   * is no browser's, so no other site can have made somebody send it; the form token is asked for
   * all the same.
   */
  static boolean is(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin");
    }
    return origin == null || (host != null && host.equalsIgnoreCase(authority(origin)));
  }

  /** Without the scheme: behind a proxy that ends TLS we cannot know it. */
  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getRawAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
