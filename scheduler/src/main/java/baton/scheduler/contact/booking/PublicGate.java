package baton.scheduler.contact.booking;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** Turns away whoever asks too often, before anything is looked up. */
@EmbeddablePage
@Priority(Priorities.AUTHENTICATION - 100)
public final class PublicGate implements ContainerRequestFilter {
  private final PublicLimits limits;
  private final BookingPages pages;

  @Context private @Nullable HttpServletRequest servlet;

  PublicGate(PublicLimits limits, BookingPages pages) {
    this.limits = limits;
    this.pages = pages;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (servlet != null) {
      limits
          .request(servlet.getRemoteAddr())
          .ifPresent(wait -> request.abortWith(pages.tooOften(wait)));
    }
  }
}
