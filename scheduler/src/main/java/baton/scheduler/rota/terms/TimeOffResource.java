package baton.scheduler.rota.terms;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.terms.TimeOff.State;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/time-off}: everybody's, and a lead's decisions (R1, R2). */
@Path("/api/v1/desks/{desk}/time-off")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.LEAD})
public final class TimeOffResource {
  private static final Set<String> QUERY = Set.of("from", "to", "state");
  private static final Duration USUAL = Duration.ofDays(400);

  private final DeskTransactions transactions;
  private final TimeOffService timesOff;
  private final TimeOffShifts shifts;
  private final TermsAccess whose = new TermsAccess();

  TimeOffResource(DeskTransactions transactions, TimeOffService timesOff, TimeOffShifts shifts) {
    this.transactions = transactions;
    this.timesOff = timesOff;
    this.shifts = shifts;
  }

  /** {@code ?from&to&state}: what overlaps {@code [from, to)}, of now and 400 days on by itself. */
  @GET
  public Object all(@Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    JsonFields fields = JsonFields.ofQuery(address.getQueryParameters(), QUERY);
    Instant from = fields.instant("from");
    Instant to = fields.instant("to");
    State state = fields.constant("state", List.of(State.values()));
    fields.orThrow();
    Set<State> states = state == null ? EnumSet.allOf(State.class) : EnumSet.of(state);
    return transactions.read(
        slug,
        (tx, desk) -> {
          Instant start = from == null ? tx.now() : from;
          Instant end = to == null ? start.plus(USUAL) : to;
          if (!end.isAfter(start)) {
            throw ProblemException.invalid("to", "must be after from");
          }
          List<TimeOff> all = timesOff.overlapping(tx, desk, new ShiftPeriod(start, end), states);
          return TimeOffView.All.of(all, timesOff.history(tx, all));
        });
  }

  /** {@code {words?}}: the time off, with the published shifts that now lie in it. */
  @POST
  @Path("{id: [0-9]{1,18}}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object approve(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    String words = TimeOffFields.words(body, false);
    return transactions.write(
        slug,
        (tx, desk) -> {
          TimeOff off =
              timesOff.approve(
                  tx, desk, new TimeOffId(id), new TimeOffService.Actor(caller.advisor(), words));
          return timesOff.view(tx, off, timesOff.clashes(tx, desk, off));
        });
  }

  /** How many were opened; 0 where none lies in it. */
  record Opened(int opened) {}

  /**
   * Opens the person's drafted shifts that lie in what is approved, by one edit of the draft, which
   * can be undone there.
   */
  @POST
  @Path("{id: [0-9]{1,18}}/open-shifts")
  @Consumes(MediaType.WILDCARD)
  public Object openShifts(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          TimeOff off = timesOff.approved(tx, desk, new TimeOffId(id));
          String name = whose.required(tx, desk, off.advisor()).name();
          return new Opened(shifts.open(tx, desk, caller, name, off));
        });
  }

  /** {@code {words}}: declines, or takes an approval back. */
  @POST
  @Path("{id: [0-9]{1,18}}/decline")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object decline(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    String words = TimeOffFields.words(body, true);
    return transactions.write(
        slug,
        (tx, desk) ->
            timesOff.view(
                tx,
                timesOff.decline(
                    tx, desk, new TimeOffId(id), new TimeOffService.Actor(caller.advisor(), words)),
                null));
  }
}
