package baton.scheduler.notification;

import baton.handoff.DeskId;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Transactions;
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
  private final Transactions transactions;
  private final ChannelsRequest request;
  private final Desks desks = new Desks();
  private final ChannelsStore store = new ChannelsStore();

  PromptChannelsResource(Transactions transactions, ChannelsRequest request) {
    this.transactions = transactions;
    this.request = request;
  }

  @GET
  public ChannelsView read(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.run(
        tx -> ChannelsView.of(store.of(tx, desks.required(tx, slug).id()), false));
  }

  /** Answers the key the first time there is one. */
  @PUT
  public ChannelsView change(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    return transactions.run(tx -> {
      DeskId desk = desks.required(tx, slug).id();
      Channels present = store.of(tx, desk);
      Channels asked = request.over(present, body);
      store.save(tx, desk, asked);
      return ChannelsView.of(asked, present.key() == null);
    });
  }

  /** A new key, shown this once; from now on seat changes are signed with it. */
  @POST
  @Path("seat-hook-key")
  @Consumes(MediaType.WILDCARD)
  public ChannelsView rotate(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.run(tx -> {
      DeskId desk = desks.required(tx, slug).id();
      Channels present = store.of(tx, desk);
      Channels rotated = new Channels(present.room(), present.seatHook(), HookKey.fresh());
      store.save(tx, desk, rotated);
      return ChannelsView.of(rotated, true);
    });
  }
}
