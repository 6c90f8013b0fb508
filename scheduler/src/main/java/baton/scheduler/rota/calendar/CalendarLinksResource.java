package baton.scheduler.rota.calendar;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code …/calendar-links}: the link to one's own shifts, {@code mine}, and for those who plan the
 * one to everybody's, {@code desk}. Without an Idempotency-Key: what answers one keeps the answer,
 * and a link's secret is nowhere kept. A call that is repeated makes another link.
 */
@Path("/api/v1/desks/{desk}/calendar-links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
public final class CalendarLinksResource {
  private static final String MINE = "mine";
  private static final String DESK = "desk";

  private final DeskTransactions transactions;
  private final CalendarLinkBoxes boxes;
  private final CalendarLinks links = new CalendarLinks();

  public CalendarLinksResource(DeskTransactions transactions, CalendarLinkBoxes boxes) {
    this.transactions = transactions;
    this.boxes = boxes;
  }

  /**
   * A link that is in use; what it opens with is not kept.
   *
   * @param of {@code mine} or {@code desk}
   */
  record Shown(String of, Instant madeAt, String madeBy) {}

  record All(List<Shown> items, @Nullable String next) {}

  /**
   * A new link.
   *
   * @param address for a calendar program; only this answer has it
   */
  record Made(String of, String address) {}

  /** Those the caller may make and revoke. */
  @GET
  public Object all(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          List<Shown> items = new ArrayList<>();
          if (caller.advisor() != null) {
            add(items, tx, MINE, new CalendarLinks.Owner(desk.id(), caller.advisor()));
          }
          if (caller.is(Roles.LEAD) || caller.is(Roles.ADMIN)) {
            add(items, tx, DESK, everybody(desk));
          }
          return new All(items, null);
        });
  }

  private void add(List<Shown> items, Tx tx, String of, CalendarLinks.Owner owner) {
    links.of(tx, owner).ifPresent(made -> items.add(new Shown(of, made.at(), made.by())));
  }

  /** Makes a link in place of the one there is, which opens nothing from then on. */
  @POST
  @Path(MINE)
  @RolesAllowed(Roles.ADVISOR)
  public Response makeMine(@Auth Caller caller, @PathParam("desk") String slug) {
    return make(caller, slug, MINE, desk -> own(desk, caller));
  }

  /** The same of everybody's shifts. */
  @POST
  @Path(DESK)
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public Response makeDesks(@Auth Caller caller, @PathParam("desk") String slug) {
    return make(caller, slug, DESK, CalendarLinksResource::everybody);
  }

  /** From now on the link opens nothing; 204 also when there is none. */
  @DELETE
  @Path(MINE)
  @RolesAllowed(Roles.ADVISOR)
  public Response revokeMine(@Auth Caller caller, @PathParam("desk") String slug) {
    return revoke(slug, desk -> own(desk, caller));
  }

  /** The same of everybody's shifts. */
  @DELETE
  @Path(DESK)
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public Response revokeDesks(@PathParam("desk") String slug) {
    return revoke(slug, CalendarLinksResource::everybody);
  }

  private Response make(
      Caller caller, String slug, String of, Function<Desk, CalendarLinks.Owner> owner) {
    Made made =
        transactions.write(
            slug, (tx, desk) -> new Made(of, boxes.make(tx, owner.apply(desk), caller).address()));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(made)
        .build();
  }

  private Response revoke(String slug, Function<Desk, CalendarLinks.Owner> owner) {
    transactions.use(slug, (tx, desk) -> links.revoke(tx, owner.apply(desk)));
    return Response.noContent().build();
  }

  private static CalendarLinks.Owner own(Desk desk, Caller caller) {
    return new CalendarLinks.Owner(desk.id(), caller.actingAdvisor());
  }

  private static CalendarLinks.Owner everybody(Desk desk) {
    return new CalendarLinks.Owner(desk.id(), null);
  }
}
