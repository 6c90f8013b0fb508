package baton.scheduler.planner;

import baton.scheduler.access.Caller;
import baton.scheduler.access.Roles;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.desk.Shells;
import baton.scheduler.rota.Rota;
import baton.scheduler.tx.Transactions;
import baton.scheduler.web.LiveDesks;
import baton.scheduler.web.Pages;
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

/** {@code /{desk}/planner}: the draft beside what is published, by week or by day (R1, R3). */
@Path("/{desk}/planner")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PlannerPage {
  private final Transactions transactions;
  private final Desks desks;
  private final PlannerPainter painter;
  private final Pages pages;
  private final LiveDesks live;

  /** What the page reads. */
  public record Rooms(Transactions transactions, Desks desks, Rota rota, LiveDesks live) {}

  public PlannerPage(Rooms rooms, Pages pages, Shells shells) {
    this.transactions = rooms.transactions();
    this.desks = rooms.desks();
    this.painter = new PlannerPainter(rooms.rota(), shells);
    this.pages = pages;
    this.live = rooms.live();
  }

  /**
   * @param of any day of the week that is asked for; nothing: today's
   * @param day the day that is asked for, by itself
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("of") @Nullable String of,
      @QueryParam("day") @Nullable String day) {
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      Span span = Span.asked(of, day, tx.now(), desk.zone());
      return pages.render("planner/planner.ftlh", painter.paint(tx, desk, caller, span));
    });
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return live.watchChanges(transactions.run(tx -> desks.required(tx, slug)).id());
  }
}
