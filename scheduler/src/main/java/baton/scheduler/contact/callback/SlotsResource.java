package baton.scheduler.contact.callback;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import baton.scheduler.contact.callback.CallbackView.CustomerTime;
import baton.scheduler.contact.callback.SlotPlaces.Open;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;

/** What a customer may book (S3, S4, S5, S6). */
@Path("/api/v1/desks/{desk}/slots")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.ADMIN})
public final class SlotsResource {
  private final DeskTransactions transactions;
  private final RequestFields requests;
  private final SlotPlaces places = new SlotPlaces();

  SlotsResource(DeskTransactions transactions, PhoneNumbers phoneNumbers) {
    this.transactions = transactions;
    this.requests = new RequestFields(phoneNumbers);
  }

  /**
   * The slots that one customer may book.
   *
   * @param phone the number as read
   * @param question what has to be asked before slots can be offered
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Offered(
      String phone,
      String region,
      boolean international,
      @Nullable String question,
      List<Offer> items) {

    /**
     * @param free how many places are left
     */
    record Offer(Instant start, Instant end, List<CustomerTime> customerTimes, int free) {}

    static Offered to(PhoneNumber phone, CustomerHours hours, List<Open> open) {
      return new Offered(
          phone.e164(),
          phone.region(),
          !phone.domestic(),
          hours.areKnown() ? null : "Which zone is the customer in? Send it as \"zone\".",
          open.stream()
              .filter(slot -> hours.fit(slot.slot()))
              .map(slot -> offer(slot, hours))
              .toList());
    }

    private static Offer offer(Open open, CustomerHours hours) {
      return new Offer(
          open.slot().start(),
          open.slot().end(),
          CustomerTime.all(open.slot(), hours),
          open.free());
    }
  }

  /** {@code ?phone&zone&from&to}: the free slots that start in {@code [from, to)} and suit. */
  @GET
  public Object offered(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields =
        JsonFields.ofQuery(address.getQueryParameters(), Set.of("phone", "zone", "from", "to"));
    return transactions.read(slug, (tx, desk) -> offered(tx, desk, fields));
  }

  private Offered offered(Tx tx, Desk desk, JsonFields fields) {
    PhoneNumber phone = requests.phone(fields, desk.dialPlan());
    ZoneId zone = fields.zone("zone");
    Instant from = requireNonNullElse(fields.instant("from"), tx.now());
    Instant to = requireNonNullElse(fields.instant("to"), SlotPlaces.FAR);
    fields.orThrow();
    requireNonNull(phone);
    CustomerHours hours =
        zone == null ? new CustomerHours(phone.zones()) : new CustomerHours(List.of(zone));
    return Offered.to(phone, hours, places.open(tx, desk.id(), from, to));
  }
}
