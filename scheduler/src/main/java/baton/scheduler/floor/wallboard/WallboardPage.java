package baton.scheduler.floor.wallboard;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import baton.scheduler.platform.web.Pages;
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
  private final DeskTransactions transactions;
  private final DeskShells shells;
  private final Pages pages;
  private final WallboardPainter painter;
  private final LiveDesks live;

  public WallboardPage(
      DeskTransactions transactions,
      DeskShells shells,
      Pages pages,
      WallboardPainter painter,
      LiveDesks live) {
    this.transactions = transactions;
    this.shells = shells;
    this.pages = pages;
    this.painter = painter;
    this.live = live;
  }

  /** The model of the page. */
  record Model(Shell shell, String events, String board) {}

  @GET
  @Produces(MediaType.TEXT_HTML + "; charset=utf-8")
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    Model model =
        transactions.read(
            slug,
            (tx, desk) -> {
              Shell shell = shells.of(tx, desk, caller, "Wallboard").entry("wallboard");
              String events = "/" + slug + "/wallboard/events";
              return new Model(shell, events, painter.board(tx, desk));
            });
    return pages.render("floor/wallboard/wallboard.ftlh", model);
  }

  /** Server-sent events, each the whole board as HTML; {@code pulse} between them. */
  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    Desk desk = transactions.desk(slug);
    return live.watch(desk.id(), Painted::html);
  }
}
