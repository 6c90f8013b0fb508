package baton.scheduler.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Pages are sent forms and nothing else: a request that says no type is a form, an empty one when
 * it has no body. What is under {@code api/} takes JSON, or says which file it takes.
 */
@Provider
@PreMatching
public final class PageForms implements ContainerRequestFilter {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    if (WITHOUT_BODY.contains(request.getMethod())
        || request.getUriInfo().getPath().startsWith("api/")) {
      return;
    }
    MediaType type = request.getMediaType();
    if (type == null) {
      request
          .getHeaders()
          .putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
    } else if (!MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
      throw Problem.of(
              415, "Not a type it reads", "A page is sent forms.", "Send it as the page does.")
          .asException();
    }
  }
}
