package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** How an advisor wants to be told: their own, or a lead's to see and change. */
@Path("/api/v1/desks/{desk}/advisors/{id: [0-9]{1,18}}/prompt-settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR})
public final class PromptSettingsResource {
  private final DeskTransactions desks;
  private final PreferencesFields fields;
  private final Advisors advisors = new Advisors();
  private final PreferencesStore store = new PreferencesStore();

  PromptSettingsResource(DeskTransactions desks, PreferencesFields fields) {
    this.desks = desks;
    this.fields = fields;
  }

  @GET
  public ObjectNode read(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return desks.read(
        slug,
        (tx, desk) -> {
          AdvisorId advisor = whose(tx, desk, caller, id);
          return fields.shown(store.of(tx, desk.id(), advisor));
        });
  }

  @PUT
  public ObjectNode change(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    JsonFields sent = fields.read(body);
    return desks.write(
        slug,
        (tx, desk) -> {
          AdvisorId advisor = whose(tx, desk, caller, id);
          NotificationPreferences wishes = fields.over(store.of(tx, desk.id(), advisor), sent);
          store.save(tx, desk.id(), advisor, wishes);
          return fields.shown(wishes);
        });
  }

  private AdvisorId whose(Tx tx, Desk desk, Caller caller, long id) {
    AdvisorId advisor = new AdvisorId(id);
    if (!caller.is(Roles.LEAD) && !caller.is(Roles.ADMIN) && !advisor.equals(caller.advisor())) {
      throw Problem.of(
              403,
              "Not allowed",
              "How somebody is told is theirs to see and change, or a lead's.",
              "Ask a lead.")
          .asException();
    }
    return advisors
        .byId(tx, desk.id(), advisor)
        .orElseThrow(() -> Problem.notFound("There is no advisor " + id + ".").asException())
        .id();
  }
}
