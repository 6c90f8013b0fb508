package baton.scheduler.floor.wallboard;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The wallboard for programs: its picture now, and each picture from now on (W1, W2). */
@Path("/api/v1/desks/{desk}/wallboard")
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.WALLBOARD})
public final class WallboardResource {
  private final DeskPages face;
  private final WallboardPainter painter;

  WallboardResource(DeskPages face, WallboardPainter painter) {
    this.face = face;
    this.painter = painter;
  }

  /** The picture now. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Object picture(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks().read(slug, (tx, desk) -> painter.picture(tx, desk));
  }

  /** Server-sent events, each the whole picture; {@code pulse} between them. */
  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watch(face.desks().desk(slug).id(), Painted::json);
  }
}
