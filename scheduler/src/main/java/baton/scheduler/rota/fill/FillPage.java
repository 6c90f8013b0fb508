package baton.scheduler.rota.fill;

import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.LiveDesks;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /{desk}/fill}: how far the desk's filling is, and what it left open and why (R3). */
@Path("/{desk}/fill")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class FillPage {
  private static final String COUNT = "[0-9]{1,6}";

  private final FillAnswers answers;
  private final LiveDesks live;

  public FillPage(FillAnswers answers, LiveDesks live) {
    this.answers = answers;
    this.live = live;
  }

  /**
   * @param laid how many open shifts were just laid
   * @param seatless how many more found no free seat
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("laid") @DefaultValue("") String laid,
      @QueryParam("seatless") @DefaultValue("") String seatless) {
    boolean said = laid.matches(COUNT) && seatless.matches(COUNT);
    return answers.page(
        caller,
        slug,
        said
            ? new CoverGapFilling.Outcome.Done(Integer.parseInt(laid), Integer.parseInt(seatless))
            : null);
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return live.watchChanges(answers.desk(slug).id());
  }
}
