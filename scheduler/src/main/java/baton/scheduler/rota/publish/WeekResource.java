package baton.scheduler.rota.publish;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The week page: the published rota. */
@Path("/{desk}/week")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
public final class WeekResource {
  private final DeskTransactions transactions;
  private final WeekView view;

  public WeekResource(DeskTransactions transactions, Rota rota, Pages pages, DeskShells shells) {
    this.transactions = transactions;
    this.view = new WeekView(rota, pages, shells);
  }

  @GET
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public String week(
      @Auth Caller caller, @PathParam("desk") String slug, @QueryParam("of") @Nullable String of) {
    return transactions.read(
        slug, (tx, desk) -> view.page(tx, desk, caller, WeekView.monday(of, tx, desk)));
  }
}
