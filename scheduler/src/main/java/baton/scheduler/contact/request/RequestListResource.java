package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.RequestFields;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests, and what was decided about each and why (P3 to P5, K2). */
@Path("/api/v1/desks/{desk}/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
public final class RequestListResource {
  private static final int PAGE = 200;

  private final DeskTransactions transactions;
  private final Requests requests = new Requests();

  RequestListResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * A page of a list.
   *
   * @param next to be sent as {@code after} for the page that follows; null on the last one
   */
  record Page(List<RequestView> items, @Nullable String next) {}

  /**
   * {@code ?state&role&after}: urgent ones first, then the oldest (K2); without a state all that
   * are not closed.
   */
  @GET
  public Object list(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    Requests.Filter filter = filter(address.getQueryParameters());
    return transactions.read(slug, (tx, desk) -> page(tx, desk, filter));
  }

  private Page page(Tx tx, Desk desk, Requests.Filter filter) {
    List<Request> found = requests.list(tx, desk.id(), filter, PAGE);
    return new Page(
        found.stream().map(request -> RequestView.of(request, desk, tx.now())).toList(),
        found.size() < PAGE ? null : found.getLast().id().toString());
  }

  private static Requests.Filter filter(MultivaluedMap<String, String> query) {
    JsonFields fields = JsonFields.ofQuery(query, Set.of("state", "role", "after"));
    String state = fields.text("state");
    Request.State known =
        Arrays.stream(Request.State.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(null);
    if (state != null && known == null) {
      fields.refuse("state", "must be NEW, NEEDS_ZONE, LISTED, CALLBACK or CLOSED");
    }
    String role = fields.text("role");
    if (role != null
        && !role.equals(Routing.Decision.VOICEMAIL)
        && !role.equals(Routing.Decision.LIVE_CALL)) {
      fields.refuse("role", "must be VOICEMAIL or LIVE_CALL");
    }
    Long after = RequestFields.after(fields);
    fields.orThrow();
    return new Requests.Filter(known, role, after == null ? null : new RequestId(after));
  }
}
