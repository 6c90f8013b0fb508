package baton.scheduler.contact.call;

import baton.handoff.DeskId;
import baton.scheduler.contact.call.CallFields.ListWish;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of calls. */
@Path("/api/v1/desks/{desk}/calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.ADMIN})
public final class CallListResource {
  private static final int PAGE = 200;

  private final DeskTransactions transactions;
  private final Calls calls;

  CallListResource(DeskTransactions transactions, Calls calls) {
    this.transactions = transactions;
    this.calls = calls;
  }

  /**
   * A page of a list.
   *
   * @param next to be sent as {@code after} for the page that follows; null on the last one
   */
  record Page(List<CallView> items, @Nullable String next) {}

  /**
   * {@code ?state=running}: the longest first; {@code ?state=ended&after}: the newest first, also
   * those in wrap-up.
   */
  @GET
  public Object list(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    ListWish wish = CallFields.list(address.getQueryParameters());
    return transactions.read(slug, (tx, desk) -> page(tx, desk.id(), wish));
  }

  Page page(Tx tx, DeskId desk, ListWish wish) {
    List<Call> found =
        wish.running() ? calls.running(tx, desk) : calls.ended(tx, desk, wish.after(), PAGE);
    return new Page(
        found.stream().map(CallView::of).toList(),
        wish.running() || found.size() < PAGE ? null : found.getLast().id().toString());
  }
}
