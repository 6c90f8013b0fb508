package baton.scheduler.desk;

import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.TextValue;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/tokens}: what programs sign their requests with. An admin's own is not made here. */
@Path("/api/v1/desks/{desk}/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
public final class TokensResource {
  private static final Set<String> ROLES =
      Set.of(Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.WALLBOARD);

  private final DeskTransactions transactions;
  private final ApiTokens tokens;

  public TokensResource(DeskTransactions transactions, ApiTokens tokens) {
    this.transactions = transactions;
    this.tokens = tokens;
  }

  /**
   * What is asked for.
   *
   * @param expiresAt when it ends by itself; left out: never
   */
  public record NewToken(
      @Nullable String name, @Nullable String role, @Nullable Instant expiresAt) {}

  /**
   * A token, this once: it is not kept and cannot be read again. So repeating the call makes
   * another one.
   */
  public record Made(String token) {
    @Override
    public String toString() {
      return "Made[hidden]";
    }
  }

  /** All of a desk, newest first. */
  public record All(List<ApiTokens.Issued> items, @Nullable String next) {}

  @POST
  public Response add(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable NewToken asked) {
    NewToken token = asked == null ? new NewToken(null, null, null) : asked;
    Made made = transactions.write(slug, (tx, desk) -> add(tx, desk, token));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  @GET
  public All all(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> new All(tokens.of(tx, desk.id()), null));
  }

  @DELETE
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public void revoke(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    transactions.use(
        slug,
        (tx, desk) -> {
          if (!tokens.revoke(tx, desk.id(), id)) {
            throw notFound(id);
          }
        });
  }

  private Made add(Tx tx, Desk desk, NewToken asked) {
    String name = asked.name() == null ? "" : asked.name().strip();
    String role = asked.role() == null ? "" : asked.role();
    DeskSettingErrors wrong = new DeskSettingErrors();
    wrong.unlessName(name, 80, "name");
    wrong.unless(
        ROLES.contains(role),
        "role",
        "is one of " + String.join(", ", ROLES.stream().sorted().toList()));
    wrong.unless(
        asked.expiresAt() == null
            || (asked.expiresAt().isAfter(tx.now()) && TextValue.isOfThisAge(asked.expiresAt())),
        "expiresAt",
        "is past already");
    wrong.refuse();
    return new Made(tokens.issue(tx, name, role, desk.id(), asked.expiresAt()));
  }

  private static ProblemException notFound(long id) {
    return Problem.notFound("The desk has no token " + id + " that is in use.").asException();
  }
}
