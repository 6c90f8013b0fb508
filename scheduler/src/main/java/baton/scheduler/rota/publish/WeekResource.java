package baton.scheduler.rota.publish;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Transactions;
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
  private final Transactions transactions;
  private final Desks desks;
  private final WeekView view;

  public WeekResource(
      Transactions transactions, Desks desks, Rota rota, Pages pages, DeskShells shells) {
    this.transactions = transactions;
    this.desks = desks;
    this.view = new WeekView(rota, pages, shells);
  }

  @GET
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public String week(
      @Auth Caller caller, @PathParam("desk") String slug, @QueryParam("of") @Nullable String of) {
    return transactions.run(tx -> {
      Desk desk = desks.required(tx, slug);
      return view.page(tx, desk, caller, WeekView.monday(of, tx, desk));
    });
  }
}
