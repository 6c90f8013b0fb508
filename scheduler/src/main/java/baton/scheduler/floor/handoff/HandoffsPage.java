package baton.scheduler.floor.handoff;

import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.LiveDesks;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/handoffs}: a day's handoffs, for advisors to read and leads to act on (H6). */
@Path("/{desk}/handoffs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD})
public final class HandoffsPage {
  private final HandoffAnswers answers;
  private final LiveDesks live;

  public HandoffsPage(HandoffAnswers answers, LiveDesks live) {
    this.answers = answers;
    this.live = live;
  }

  /**
   * @param day {@code 2026-03-10}; without it the desk's today
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("day") @Nullable String day) {
    return answers.page(caller, slug, day);
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return live.watchChanges(answers.desk(slug).id());
  }
}
