package baton.scheduler.contact.request;

import static java.util.Objects.requireNonNull;

import baton.handoff.Refusal;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Working on requests: taking, asking where the customer is, booking, closing (K2, S6, P5). */
@Path("/api/v1/desks/{desk}/requests/{id: [0-9]{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR})
public final class RequestsResource {
  private final DeskTransactions transactions;
  private final RequestService requests = new RequestService();
  private final Requests read = new Requests();

  RequestsResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @param decisions all of them, the first first
   */
  record Whole(@JsonUnwrapped RequestView request, List<Requests.Decision> decisions) {}

  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Object one(@Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          Request request =
              read.byId(tx, desk.id(), new RequestId(id))
                  .orElseThrow(
                      () -> Problem.notFound("There is no request " + id + ".").asException());
          return new Whole(
              RequestView.of(request, desk, tx.now()), read.decisions(tx, request.id()));
        });
  }

  /** The request as it is then: taken, or marked for callback when nobody else would call (P5). */
  @POST
  @Path("take")
  public Object take(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        slug,
        id,
        (tx, desk) -> requests.take(tx, desk, new RequestId(id), RequestService.Worker.of(caller)));
  }

  @POST
  @Path("put-back")
  public Object putBack(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        slug,
        id,
        (tx, desk) ->
            requests.putBack(tx, desk, new RequestId(id), RequestService.Worker.of(caller)));
  }

  /** {@code {zone}}: where the customer is. A program may say it, too. */
  @POST
  @Path("zone")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION})
  public Object zone(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("zone"));
    ZoneId zone = fields.required("zone", fields.zone("zone"));
    fields.orThrow();
    return act(
        slug, id, (tx, desk) -> requests.zone(tx, desk, new RequestId(id), requireNonNull(zone)));
  }

  /** {@code {slotStart}}: Live Call takes it off the list. */
  @POST
  @Path("callback")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object book(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("slotStart"));
    Instant start = fields.required("slotStart", fields.instant("slotStart"));
    fields.orThrow();
    SlotTime slot = new SlotTime(requireNonNull(start));
    return act(
        slug,
        id,
        (tx, desk) ->
            requests.book(tx, desk, new RequestId(id), slot, RequestService.Worker.of(caller)));
  }

  /** {@code {outcome, notes?}}. */
  @POST
  @Path("close")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object close(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    JsonFields fields = JsonFields.of(body, Set.of("outcome", "notes"));
    Request.Outcome outcome = outcome(fields);
    String notes = fields.lines("notes", RequestService.Closing.LONGEST_NOTES);
    fields.orThrow();
    return act(
        slug,
        id,
        (tx, desk) ->
            requests.close(
                tx,
                desk,
                new RequestId(id),
                new RequestService.Closing(requireNonNull(outcome), notes),
                RequestService.Worker.of(caller)));
  }

  private static Request.@Nullable Outcome outcome(JsonFields fields) {
    String asked = fields.required("outcome", fields.text("outcome"));
    Request.Outcome outcome =
        Request.Outcome.CHOSEN.stream()
            .filter(known -> known.name().equals(asked))
            .findFirst()
            .orElse(null);
    if (asked != null && outcome == null) {
      fields.refuse("outcome", "must be REACHED, NO_CONTACT, BY_EMAIL or NOT_NEEDED");
    }
    return outcome;
  }

  private Object act(String slug, long id, BiFunction<Tx, Desk, Optional<Refusal>> act) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          act.apply(tx, desk)
              .ifPresent(no -> {
                throw ProblemException.refused(no);
              });
          return RequestView.of(
              read.byId(tx, desk.id(), new RequestId(id)).orElseThrow(), desk, tx.now());
        });
  }
}
