package baton.scheduler.rota.planner;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.LiveDesks;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** {@code /{desk}/planner}: the draft beside what is published, by week or by day (R1, R3). */
@Path("/{desk}/planner")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PlannerPage {
  private final PlannerModule room;
  private final LiveDesks live;

  public PlannerPage(PlannerModule room, LiveDesks live) {
    this.room = room;
    this.live = live;
  }

  /** By {@code of}, any day of a week, or by {@code day}; without either it is this week. */
  @GET
  public String page(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    return room.transactions()
        .read(
            slug,
            (tx, desk) ->
                room.page(
                    tx,
                    desk,
                    caller,
                    room.view(tx, desk, address.getQueryParameters()),
                    Optional.empty()));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    Desk desk = room.transactions().desk(slug);
    return live.watchChanges(desk.id());
  }
}
