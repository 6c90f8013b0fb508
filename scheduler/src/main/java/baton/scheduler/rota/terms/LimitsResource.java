package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.rota.terms.TermsFields.Agreed;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** {@code …/advisors/{id}/limits}: what somebody's shifts keep to (R1). */
@Path("/api/v1/desks/{desk}/advisors/{id: [0-9]{1,18}}/limits")
@Produces(MediaType.APPLICATION_JSON)
public final class LimitsResource {
  private final DeskTransactions transactions;
  private final TermsStore book = new TermsStore();
  private final TermsAccess whose = new TermsAccess();

  LimitsResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR})
  public Object read(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          return LimitsView.of(book.terms(tx, desk, tx.now()).of(advisor.id()));
        });
  }

  /** All of it: what is left out is no limit, and without availability it is always. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Object change(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    Agreed agreed = TermsFields.agreed(body);
    return transactions.write(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          book.save(tx, desk, advisor.id(), agreed.limits(), agreed.availability());
          return LimitsView.of(book.terms(tx, desk, tx.now()).of(advisor.id()));
        });
  }
}
