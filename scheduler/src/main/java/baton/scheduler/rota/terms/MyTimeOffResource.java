package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/advisors/{id}/time-off}: one person's: theirs to ask for and take back, or a lead's. */
@Path("/api/v1/desks/{desk}/advisors/{id: [0-9]{1,18}}/time-off")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD, Roles.ADVISOR})
public final class MyTimeOffResource {
  private final DeskTransactions transactions;
  private final TimeOffService timesOff;
  private final IdempotentCalls calls;
  private final TermsAccess whose = new TermsAccess();

  MyTimeOffResource(DeskTransactions transactions, TimeOffService timesOff, IdempotentCalls calls) {
    this.transactions = transactions;
    this.timesOff = timesOff;
    this.calls = calls;
  }

  /** What is not over, in whatever state. */
  @GET
  public Object all(@Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          List<TimeOff> own = timesOff.of(tx, desk, advisor.id(), tx.now());
          return TimeOffView.All.of(own, timesOff.history(tx, own));
        });
  }

  /**
   * {@code {from, to, reason?, approved?}}: 201 and the time off. Only leads may enter it as
   * approved.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response ask(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    TimeOffFields.Asked asked = TimeOffFields.asked(body);
    JsonNode made =
        transactions.write(
            slug,
            (tx, desk) -> {
              Advisor advisor = whose.of(tx, desk, caller, id);
              AwayPeriod away = asked.away(desk.zone(), tx.now());
              return calls.once(
                  tx,
                  new IdempotentCalls.Call(
                      desk.id(), caller.name(), key, "time-off-" + id, String.valueOf(asked)),
                  () -> take(tx, desk, caller, advisor, asked, away));
            });
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  private TimeOffView take(
      Tx tx,
      Desk desk,
      Caller caller,
      Advisor advisor,
      TimeOffFields.Asked asked,
      AwayPeriod away) {
    if (asked.approved() && !TermsAccess.plans(caller)) {
      throw Problem.of(
              403,
              "Not allowed",
              "Only a lead enters time off as approved.",
              "Leave approved out: then the leads are asked.")
          .asException();
    }
    TimeOffService.Actor by = new TimeOffService.Actor(caller.advisor(), asked.reason());
    TimeOff off =
        asked.approved()
            ? timesOff.enter(tx, desk, advisor.id(), away, by)
            : timesOff.ask(tx, desk, advisor.id(), away, by);
    return timesOff.view(tx, off, timesOff.clashes(tx, desk, off));
  }

  /** Takes it back; what it is then. Nobody else can; a lead declines it instead. */
  @POST
  @Path("{off: [0-9]{1,18}}/withdraw")
  public Object withdraw(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @PathParam("off") long off) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          Advisor advisor = whose.of(tx, desk, caller, id);
          if (!advisor.id().equals(caller.advisor())) {
            throw Problem.of(
                    403,
                    "Not allowed",
                    "Only %s takes this back.".formatted(advisor.name()),
                    "Decline it instead; that works for what is approved, too.")
                .asException();
          }
          return timesOff.view(
              tx, timesOff.withdraw(tx, desk, new TimeOffId(off), advisor.id()), null);
        });
  }
}
