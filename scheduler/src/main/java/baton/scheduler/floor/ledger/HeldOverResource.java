package baton.scheduler.floor.ledger;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.floor.seat.GuardedSeats;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.JsonFields;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** {@code …/ledger/held-over}: who stayed for others and who was late, by week (H8). */
@Path("/api/v1/desks/{desk}/ledger/held-over")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD})
public final class HeldOverResource {
  private final DeskTransactions transactions;
  private final GuardedSeats seats;

  HeldOverResource(DeskTransactions transactions, GuardedSeats seats) {
    this.transactions = transactions;
    this.seats = seats;
  }

  /** {@code ?from&to}: days of the desk, or instants; at most a year. */
  @GET
  public HeldOverWeeks heldOver(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields = JsonFields.ofQuery(address.getQueryParameters(), Set.of("from", "to"));
    return transactions.read(
        slug,
        (tx, desk) ->
            HeldOverWeeks.of(
                tx, desk, seats, new LedgerTimes(fields, desk.zone()).period(), fields));
  }
}
