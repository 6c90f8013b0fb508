package baton.scheduler.contact.callback;

import static java.util.Objects.requireNonNull;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of callbacks: those of a time, and those at risk (S9). */
@Path("/api/v1/desks/{desk}/callbacks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.ADMIN})
public final class CallbackListResource {
  private static final int PAGE = 500;

  private final DeskTransactions transactions;
  private final Callbacks callbacks;
  private final AtRisk atRisk;

  CallbackListResource(DeskTransactions transactions, Callbacks callbacks) {
    this.transactions = transactions;
    this.callbacks = callbacks;
    this.atRisk = new AtRisk(callbacks);
  }

  /**
   * A page of a list.
   *
   * @param next to be sent as {@code after} for the page that follows; null on the last one
   */
  record Page(List<CallbackView> items, @Nullable String next) {}

  /**
   * @param items in order of time
   * @param next always null: all are listed
   */
  record AtRiskList(List<AtRiskView> items, @Nullable String next) {}

  /**
   * @param instead starts of the nearest slots that would do
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AtRiskView(CallbackView callback, List<Instant> instead) {}

  /** {@code ?from&to&after}: all whose slots start in {@code [from, to)}, in whatever state. */
  @GET
  public Object list(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields =
        JsonFields.ofQuery(address.getQueryParameters(), Set.of("from", "to", "after"));
    Instant from = fields.required("from", fields.instant("from"));
    Instant to = fields.required("to", fields.instant("to"));
    Long after = RequestFields.after(fields);
    fields.orThrow();
    CallbackId last = after == null ? null : new CallbackId(after);
    List<Callback> found =
        transactions.read(
            slug,
            (tx, desk) ->
                callbacks.page(
                    tx, desk.id(), requireNonNull(from), requireNonNull(to), last, PAGE));
    boolean masked = !seesNumbers(caller);
    return new Page(
        found.stream().map(callback -> CallbackView.of(callback, masked)).toList(),
        found.size() < PAGE ? null : found.getLast().id().toString());
  }

  /** The bookings at risk, each with the nearest slots that would do instead. */
  @GET
  @Path("at-risk")
  public Object atRisk(@Auth Caller caller, @PathParam("desk") String slug) {
    List<AtRisk.Booking> bookings = transactions.read(slug, (tx, desk) -> atRisk.list(tx, desk));
    boolean masked = !seesNumbers(caller);
    return new AtRiskList(
        bookings.stream()
            .map(at -> new AtRiskView(CallbackView.of(at.callback(), masked), at.instead()))
            .toList(),
        null);
  }

  /** Who calls customers or books for them; an admin of the machine does neither. */
  static boolean seesNumbers(Caller caller) {
    return caller.is(Roles.LEAD) || caller.is(Roles.ADVISOR) || caller.is(Roles.INTEGRATION);
  }
}
