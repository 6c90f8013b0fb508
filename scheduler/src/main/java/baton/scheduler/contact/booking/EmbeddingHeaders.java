package baton.scheduler.contact.booking;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;

/**
 * Lets the sites allowed, and nobody else, show the booking page in a frame. Comes after what every
 * answer gets (response filters run from the highest priority down).
 */
@EmbeddablePage
@Priority(Priorities.USER - 1000)
public final class EmbeddingHeaders implements ContainerResponseFilter {
  private static final String POLICY = "Content-Security-Policy";
  private static final String NOBODY = "frame-ancestors 'none'";

  private final Embedding embedding;

  public EmbeddingHeaders(Embedding embedding) {
    this.embedding = embedding;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String policy = response.getHeaderString(POLICY);
    if (policy != null && !embedding.sites().isEmpty()) {
      String allowed = "frame-ancestors " + String.join(" ", embedding.sites());
      response.getHeaders().putSingle(POLICY, policy.replace(NOBODY, allowed));
    }
  }
}
