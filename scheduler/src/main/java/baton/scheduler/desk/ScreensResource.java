package baton.scheduler.desk;

import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.SignInLinks;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** {@code …/screens}: the links that make a screen a wallboard. */
@Path("/api/v1/desks/{desk}/screens")
@Produces(MediaType.APPLICATION_JSON)
public final class ScreensResource {
  private static final Duration LINK_LASTS = Duration.ofDays(2);

  private final DeskTransactions transactions;
  private final SignInLinks links;

  public ScreensResource(DeskTransactions transactions, SignInLinks links) {
    this.transactions = transactions;
    this.links = links;
  }

  @POST
  @Path("sign-in-link")
  @RolesAllowed({Roles.ADMIN, Roles.LEAD})
  public Response link(@Auth Caller caller, @PathParam("desk") String slug) {
    AdvisorsResource.Link link =
        transactions.write(
            slug,
            (tx, desk) -> {
              String token = links.issue(tx, desk.id(), null, Roles.WALLBOARD, LINK_LASTS);
              return new AdvisorsResource.Link(SignInLinks.PATH + token, tx.now().plus(LINK_LASTS));
            });
    return Response.status(Response.Status.CREATED).entity(link).build();
  }
}
