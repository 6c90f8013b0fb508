package baton.scheduler.notification;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.JsonFields;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  private final DeskTransactions desks;
  private final DeskChannels channels;

  PromptChannelsResource(DeskTransactions desks, DeskChannels channels) {
    this.desks = desks;
    this.channels = channels;
  }

  @GET
  public ObjectNode read(@Auth Caller caller, @PathParam("desk") String slug) {
    return desks.read(slug, (tx, desk) -> channels.of(tx, desk.id()));
  }

  /** Answers the key the first time there is one. */
  @PUT
  public ObjectNode change(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    JsonFields sent = channels.read(body);
    return desks.write(slug, (tx, desk) -> channels.change(tx, desk.id(), sent));
  }

  /** A new key, shown this once; from now on seat changes are signed with it. */
  @POST
  @Path("seat-hook-key")
  @Consumes(MediaType.WILDCARD)
  public ObjectNode rotate(@Auth Caller caller, @PathParam("desk") String slug) {
    return desks.write(slug, (tx, desk) -> channels.rotate(tx, desk.id()));
  }
}
