package baton.scheduler.contact.callback;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What a customer may book (S3, S4, S5, S6). */
@Path("/api/v1/desks/{desk}/slots")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.ADMIN})
public final class SlotsResource {
  private final DeskTransactions transactions;
  private final RequestFields requests;
  private final SlotPlaces places = new SlotPlaces();

  public SlotsResource(DeskTransactions transactions, PhoneNumbers phoneNumbers) {
    this.transactions = transactions;
    this.requests = new RequestFields(phoneNumbers);
  }

  /** {@code ?phone&zone&from&to}: the free slots that start in {@code [from, to)} and suit. */
  @GET
  public Object offered(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields =
        JsonFields.ofQuery(address.getQueryParameters(), Set.of("phone", "zone", "from", "to"));
    return transactions.read(slug, (tx, desk) -> offered(tx, desk, fields));
  }

  private OfferedSlots offered(Tx tx, Desk desk, JsonFields fields) {
    PhoneNumber phone = requests.phone(fields, desk.dialPlan());
    ZoneId zone = fields.zone("zone");
    Instant from = requireNonNullElse(fields.instant("from"), tx.now());
    Instant to = requireNonNullElse(fields.instant("to"), SlotPlaces.FAR);
    fields.orThrow();
    requireNonNull(phone);
    CustomerHours hours =
        zone == null ? new CustomerHours(phone.zones()) : new CustomerHours(List.of(zone));
    return OfferedSlots.to(phone, hours, places.open(tx, desk.id(), from, to));
  }
}
