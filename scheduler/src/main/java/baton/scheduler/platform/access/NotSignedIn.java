package baton.scheduler.platform.access;

import baton.scheduler.platform.web.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** The answer to whoever is not signed in: people are led to the sign-in page, programs told. */
final class NotSignedIn {
  private NotSignedIn() {}

  static Response answer(ContainerRequestContext request) {
    return wantsPage(request)
        ? Response.seeOther(signIn(request)).build()
        : problem("true".equals(request.getHeaderString("HX-Request")));
  }

  /** A browser that goes to an address, or sends a form. */
  private static boolean wantsPage(ContainerRequestContext request) {
    return !(request.getHeaderString(HttpHeaders.AUTHORIZATION) != null)
        && request.getAcceptableMediaTypes().stream()
            .anyMatch(type ->
                !type.isWildcardType()
                    && !type.isWildcardSubtype()
                    && type.isCompatible(MediaType.TEXT_HTML_TYPE));
  }

  /** And from there back to the page that was asked for; not to a form's target. */
  private static URI signIn(ContainerRequestContext request) {
    UriBuilder page = UriBuilder.fromPath("/sign-in");
    if (!SameOrigin.isUnsafe(request)) {
      URI asked = request.getUriInfo().getRequestUri();
      String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
      page.queryParam("to", "{to}");
      return page.build(asked.getRawPath() + query);
    }
    return page.build();
  }

  private static Response problem(boolean htmx) {
    Problem problem =
        Problem.of(
            401,
            "Not signed in",
            "This takes a sign-in or a token, and there is none that counts (any more).",
            "Sign in at /sign-in, or send Authorization: Bearer with a token that is not revoked.");
    Response.ResponseBuilder answer =
        Response.status(Response.Status.UNAUTHORIZED)
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
            .type(Problem.JSON)
            .entity(problem);
    // A part of a page cannot show a sign-in: the whole page goes there.
    return htmx ? answer.header("HX-Redirect", "/sign-in").build() : answer.build();
  }
}
