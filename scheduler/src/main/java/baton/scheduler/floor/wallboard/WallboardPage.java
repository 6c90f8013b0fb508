package baton.scheduler.floor.wallboard;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The wallboard for people: a page, and the boards that replace the one on it (W1, W2). */
@Path("/{desk}/wallboard")
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR, Roles.WALLBOARD})
public final class WallboardPage {
  private final DeskPages face;
  private final WallboardPainter painter;

  WallboardPage(DeskPages face, WallboardPainter painter) {
    this.face = face;
    this.painter = painter;
  }

  /** The model of the page. */
  record Model(Shell shell, String events, String board) {}

  @GET
  @Produces(MediaType.TEXT_HTML + "; charset=utf-8")
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    Model model =
        face.desks()
            .read(
                slug,
                (tx, desk) -> {
                  Shell shell = face.shells().of(tx, desk, caller, "Wallboard").entry("wallboard");
                  String events = "/" + slug + "/wallboard/events";
                  return new Model(shell, events, painter.board(tx, desk));
                });
    return face.pages().render("floor/wallboard/wallboard.ftlh", model);
  }

  /** Server-sent events, each the whole board as HTML; {@code pulse} between them. */
  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watch(face.desks().desk(slug).id(), Painted::html);
  }
}
