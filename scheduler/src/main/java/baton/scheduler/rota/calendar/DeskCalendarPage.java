package baton.scheduler.rota.calendar;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

/** {@code /{desk}/calendar}: the link to everybody's shifts, for those who plan them. */
@Path("/{desk}/calendar")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class DeskCalendarPage {
  private final DeskPages face;
  private final CalendarLinkBoxes boxes;

  DeskCalendarPage(DeskPages face, CalendarLinkBoxes boxes) {
    this.face = face;
    this.boxes = boxes;
  }

  record DeskCalendar(Shell shell, CalendarLinkBoxes.Box box) {}

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks()
        .read(
            slug,
            (tx, desk) ->
                page(tx, desk, caller, boxes.show(tx, desk, everybody(desk), action(desk))));
  }

  /** Makes a link in place of the one there is; only this answer shows it. */
  @POST
  public String make(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                page(
                    tx, desk, caller, boxes.make(tx, desk, everybody(desk), caller, action(desk))));
  }

  @POST
  @Path("revoke")
  public Response revoke(@Auth Caller caller, @PathParam("desk") String slug) {
    face.desks().use(slug, (tx, desk) -> boxes.revoke(tx, everybody(desk)));
    return Response.seeOther(UriBuilder.fromPath("/{desk}/calendar").build(slug)).build();
  }

  private String page(Tx tx, Desk desk, Caller caller, CalendarLinkBoxes.Box box) {
    Shell shell = face.shells().of(tx, desk, caller, "Calendar").entry("week");
    return face.pages().render("rota/calendar/desk-calendar.ftlh", new DeskCalendar(shell, box));
  }

  private static CalendarLinks.Owner everybody(Desk desk) {
    return new CalendarLinks.Owner(desk.id(), null);
  }

  private static String action(Desk desk) {
    return "/" + desk.slug() + "/calendar";
  }
}
