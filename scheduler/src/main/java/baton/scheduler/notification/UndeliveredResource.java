package baton.scheduler.notification;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Problem;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/undelivered-prompts}: what was given up after the last try. */
@Path("/api/v1/desks/{desk}/undelivered-prompts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD})
public final class UndeliveredResource {
  private final DeskTransactions transactions;
  private final Undelivered undelivered = new Undelivered();

  UndeliveredResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /** The newest ones. */
  public record All(List<Undelivered.Letter> items, @Nullable String next) {}

  @GET
  public All all(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> new All(undelivered.of(tx, desk.id()), null));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/try-again")
  public Response tryAgain(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    transactions.use(
        slug,
        (tx, desk) -> {
          if (!undelivered.tryAgain(tx, desk.id(), id)) {
            throw gone(id, " whose time is not over");
          }
        });
    return Response.noContent().build();
  }

  @POST
  @Path("{id: [0-9]{1,18}}/dismiss")
  public Response dismiss(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    transactions.use(
        slug,
        (tx, desk) -> {
          if (!undelivered.dismiss(tx, desk.id(), id)) {
            throw gone(id, "");
          }
        });
    return Response.noContent().build();
  }

  private static RuntimeException gone(long id, String more) {
    return Problem.notFound("There is no undelivered prompt " + id + more + ".").asException();
  }
}
