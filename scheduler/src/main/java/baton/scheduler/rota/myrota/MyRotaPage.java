package baton.scheduler.rota.myrota;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.rota.calendar.CalendarLinkBox;
import baton.scheduler.rota.calendar.CalendarLinkBoxes;
import baton.scheduler.rota.calendar.CalendarLinks;
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

/** {@code /{desk}/my-rota}: the signed-in advisor's shifts of the coming weeks. */
@Path("/{desk}/my-rota")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyRotaPage {
  private final DeskTransactions transactions;
  private final CalendarLinkBoxes boxes;
  private final MyRotaPainter painter;
  private final Face face;

  /** What faces people. */
  public record Face(Pages pages, DeskShells shells, LiveDesks live) {}

  public MyRotaPage(DeskTransactions transactions, CalendarLinkBoxes boxes, Face face) {
    this.transactions = transactions;
    this.boxes = boxes;
    this.painter = new MyRotaPainter(face.shells());
    this.face = face;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(
        slug,
        (tx, desk) ->
            page(tx, desk, caller, boxes.show(tx, desk, owner(desk, caller), action(desk))));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(transactions.desk(slug).id());
  }

  /** Makes a calendar link in place of the one there is; only this answer shows it. */
  @POST
  @Path("calendar")
  public String makeLink(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          CalendarLinkBox made = boxes.make(tx, desk, owner(desk, caller), caller, action(desk));
          return page(tx, desk, caller, made);
        });
  }

  @POST
  @Path("calendar/revoke")
  public Response revokeLink(@Auth Caller caller, @PathParam("desk") String slug) {
    transactions.use(slug, (tx, desk) -> boxes.revoke(tx, owner(desk, caller)));
    return Response.seeOther(UriBuilder.fromPath("/{desk}/my-rota").build(slug)).build();
  }

  private String page(Tx tx, Desk desk, Caller caller, CalendarLinkBox box) {
    return face.pages().render("rota/myrota/my-rota.ftlh", painter.paint(tx, desk, caller, box));
  }

  private static CalendarLinks.Owner owner(Desk desk, Caller caller) {
    return new CalendarLinks.Owner(desk.id(), caller.actingAdvisor());
  }

  private static String action(Desk desk) {
    return "/" + desk.slug() + "/my-rota/calendar";
  }
}
