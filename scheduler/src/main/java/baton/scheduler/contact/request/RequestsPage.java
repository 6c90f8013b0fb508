package baton.scheduler.contact.request;

import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.LiveDesks;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * {@code /{desk}/requests}: who wants a call, what was decided and why, and for leads the bookings
 * that have no place (P3 to P5, K2, S9).
 */
@Path("/{desk}/requests")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD})
public final class RequestsPage {
  private final RequestAnswers answers;
  private final LiveDesks live;

  public RequestsPage(RequestAnswers answers, LiveDesks live) {
    this.answers = answers;
    this.live = live;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return answers.page(caller, slug);
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return live.watchChanges(answers.desk(slug).id());
  }
}
