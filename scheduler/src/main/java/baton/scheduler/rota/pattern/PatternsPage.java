package baton.scheduler.rota.pattern;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.pattern.PatternsPainter.Asked;
import baton.scheduler.rota.plan.PatternId;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code /{desk}/patterns}: all patterns with their next hand-overs; one, with what it comes to.
 */
@Path("/{desk}/patterns")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PatternsPage {
  private final DeskTransactions transactions;
  private final Patterns patterns = new Patterns();
  private final PatternsPainter painter;

  public PatternsPage(DeskTransactions transactions, Pages pages, DeskShells shells) {
    this.transactions = transactions;
    this.painter = new PatternsPainter(patterns, pages, shells);
  }

  @GET
  public String all(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("done") @DefaultValue("") String done) {
    return transactions.read(slug, (tx, desk) -> painter.all(tx, desk, caller, done));
  }

  @GET
  @Path("/new")
  public String fresh(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(
        slug, (tx, desk) -> painter.one(tx, desk, caller, Asked.of(null, "", "")));
  }

  /**
   * @param until the last day to lay out
   */
  @GET
  @Path("/{id: [0-9]{1,18}}")
  public String one(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @QueryParam("until") @DefaultValue("") String until,
      @QueryParam("done") @DefaultValue("") String done) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          KeptPattern kept = required(tx, desk, id);
          return painter.one(tx, desk, caller, Asked.of(kept, until, done));
        });
  }

  private KeptPattern required(Tx tx, Desk desk, long id) {
    return patterns
        .byId(tx, desk, new PatternId(id))
        .orElseThrow(() -> Problem.notFound("The desk has no such pattern.").asException());
  }
}
