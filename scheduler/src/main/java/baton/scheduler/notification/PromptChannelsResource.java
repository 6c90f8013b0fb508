package baton.scheduler.notification;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** {@code …/prompt-channels}: the desk's own room, and where its seat changes go. */
@Path("/api/v1/desks/{desk}/prompt-channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD})
public final class PromptChannelsResource {
  private final DeskTransactions transactions;
  private final ChannelsRequest request;
  private final ChannelsStore store = new ChannelsStore();

  PromptChannelsResource(DeskTransactions transactions, ChannelsRequest request) {
    this.transactions = transactions;
    this.request = request;
  }

  @GET
  public ChannelsView read(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> ChannelsView.of(store.of(tx, desk.id()), false));
  }

  /** Answers the key the first time there is one. */
  @PUT
  public ChannelsView change(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          Channels present = store.of(tx, desk.id());
          Channels asked = request.over(present, body);
          store.save(tx, desk.id(), asked);
          return ChannelsView.of(asked, present.key() == null);
        });
  }

  /** A new key, shown this once; from now on seat changes are signed with it. */
  @POST
  @Path("seat-hook-key")
  @Consumes(MediaType.WILDCARD)
  public ChannelsView rotate(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          Channels present = store.of(tx, desk.id());
          Channels rotated = new Channels(present.room(), present.seatHook(), HookKey.fresh());
          store.save(tx, desk.id(), rotated);
          return ChannelsView.of(rotated, true);
        });
  }
}
