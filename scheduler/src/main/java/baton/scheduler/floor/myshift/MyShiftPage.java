package baton.scheduler.floor.myshift;

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

/** {@code /{desk}/shift}: the signed-in advisor's page. */
@Path("/{desk}/shift")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyShiftPage {
  private final MyShiftAnswers answers;
  private final LiveDesks live;

  public MyShiftPage(MyShiftAnswers answers, LiveDesks live) {
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
