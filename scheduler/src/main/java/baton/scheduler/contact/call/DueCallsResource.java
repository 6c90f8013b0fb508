package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.Customer;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/calls/due}: whom to call next, and why (C1, C3, S5, S7). */
@Path("/api/v1/desks/{desk}/calls/due")
@Produces(MediaType.APPLICATION_JSON)
public final class DueCallsResource {
  private final DeskTransactions transactions;
  private final DueCalls due;
  private final CallPeople people = new CallPeople();

  DueCallsResource(DeskTransactions transactions, DueCalls due) {
    this.transactions = transactions;
    this.due = due;
  }

  /**
   * @param next always null: all of the rest of the day are listed
   */
  record Page(List<View> items, @Nullable String next) {}

  /**
   * @param slotStart left out for one without a slot, or whose slot went by
   * @param startableFrom when the call may start; past or now for one that may
   * @param dial the digits as the desk's telephones want them (P1)
   * @param tries how often the customer was called without being reached
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      long callbackId,
      DueCall.Why why,
      @Nullable Instant slotStart,
      Instant startableFrom,
      String name,
      String dial,
      List<There> theirs,
      int tries) {
    static View of(DueCall call, Desk desk, Instant now) {
      Customer customer = call.callback().customer();
      Instant at = now.isBefore(call.from()) ? call.from() : now;
      return new View(
          call.callback().id().value(),
          call.why(),
          call.why() == DueCall.Why.MISSED || call.callback().chosen() == null
              ? null
              : call.callback().slot().start(),
          call.from(),
          customer.name(),
          customer.phone().dialled(desk.dialPlan()),
          customer.hours().zones().stream()
              .map(zone -> new There(zone.getId(), DeskTime.clock(at, zone)))
              .toList(),
          call.tries());
    }
  }

  /** A zone the customer is or may be in, and its clock when the call may start. */
  record There(String zone, String time) {}

  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Object due(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> page(tx, desk));
  }

  private Page page(Tx tx, Desk desk) {
    return new Page(
        due.of(tx, desk, people.of(tx, desk.id())).stream()
            .map(call -> View.of(call, desk, tx.now()))
            .toList(),
        null);
  }
}
