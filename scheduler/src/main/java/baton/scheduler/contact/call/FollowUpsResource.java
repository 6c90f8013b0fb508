package baton.scheduler.contact.call;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The emails that are owed after calls (C4, C6). */
@Path("/api/v1/desks/{desk}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
public final class FollowUpsResource {
  private final DeskTransactions transactions;
  private final FollowUps followUps = new FollowUps();

  FollowUpsResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param next always null: all that are open are listed, and the last 500 that are done
   */
  record Page(List<View> items, @Nullable String next) {}

  /** A follow-up as the API answers it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      long id,
      FollowUp.Kind kind,
      long callId,
      CallView.Advisor advisor,
      Customer customer,
      Instant at,
      @Nullable Instant doneAt) {
    static View of(FollowUp one) {
      Call.Who advisor = one.advisor();
      FollowUp.To to = one.to();
      return new View(
          one.id(),
          one.kind(),
          one.call().value(),
          new CallView.Advisor(advisor.id().value(), advisor.name()),
          new Customer(
              to.callback() == null ? null : (Long) to.callback().value(),
              to.name(),
              to.number(),
              to.email()),
          one.at(),
          one.doneAt());
    }
  }

  /**
   * @param number masked; the callback has it in full
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Customer(
      @Nullable Long callbackId,
      @Nullable String name,
      @Nullable String number,
      @Nullable String email) {}

  /** {@code ?state=open|done}; without it those that are open, the oldest first. */
  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Object list(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields = JsonFields.ofQuery(address.getQueryParameters(), Set.of("state"));
    String state = fields.text("state");
    if (state != null && !state.equals("open") && !state.equals("done")) {
      fields.refuse("state", "must be open or done");
    }
    fields.orThrow();
    return transactions.read(
        slug,
        (tx, desk) -> {
          List<FollowUp> found =
              "done".equals(state) ? followUps.done(tx, desk.id()) : followUps.open(tx, desk.id());
          return new Page(found.stream().map(View::of).toList(), null);
        });
  }

  /** The email is sent; answers the follow-up as it is then. */
  @POST
  @Path("{id: [0-9]{1,18}}/done")
  @RolesAllowed(Roles.ADVISOR)
  public Object done(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.write(
        slug,
        (tx, desk) ->
            followUps
                .done(tx, desk.id(), id, CallsResource.advisor(caller))
                .map(View::of)
                .orElseThrow(
                    () -> Problem.notFound("There is no follow-up " + id + ".").asException()));
  }
}
