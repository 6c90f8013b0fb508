package baton.scheduler.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses addresses with what no text here may hold, before anything is looked for by them. */
@Provider
@PreMatching
public final class SentAddress implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (!SentText.isWhole(request.getUriInfo().getPath())) {
      throw Problem.notFound("There is nothing at this address.").asException();
    }
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach((name, values) -> {
          if (!SentText.isWhole(name) || !values.stream().allMatch(SentText::isWhole)) {
            throw ProblemException.invalid(name, SentText.RULE);
          }
        });
  }
}
