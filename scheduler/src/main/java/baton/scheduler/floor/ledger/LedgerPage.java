package baton.scheduler.floor.ledger;

import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Pages;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * {@code /{desk}/ledger}: the ledger for leads, newest first, a line a fact, and the seats' day
 * above it (H13).
 */
@Path("/{desk}/ledger")
@Produces(MediaType.TEXT_HTML)
public final class LedgerPage {
  private final DeskTransactions transactions;
  private final Pages pages;
  private final LedgerPainter painter;

  public LedgerPage(DeskTransactions transactions, Pages pages, DeskShells shells) {
    this.transactions = transactions;
    this.pages = pages;
    this.painter = new LedgerPainter(shells);
  }

  /**
   * {@code ?from&to&seat&person&kind&heldOver} filter; {@code before} is the number that the page
   * ends before; {@code verify} recomputes the whole chain, {@code kept} is a digest that has to
   * stand in it. The day shown is {@code to}, else today.
   */
  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public String page(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    LedgerAsk ask = LedgerAsk.of(address.getQueryParameters(), LedgerPainter.MORE);
    return pages.render(
        "floor/ledger/ledger.ftlh",
        transactions.read(slug, (tx, desk) -> painter.model(tx, caller, desk, ask)));
  }
}
