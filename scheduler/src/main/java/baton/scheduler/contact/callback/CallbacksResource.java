package baton.scheduler.contact.callback;

import baton.scheduler.contact.callback.BookingOutcome.Done;
import baton.scheduler.contact.callback.BookingOutcome.Refused;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Booking, moving and cancelling callbacks (S3, S4, S5, S8). */
@Path("/api/v1/desks/{desk}/callbacks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.ADMIN})
public final class CallbacksResource {
  private static final Bookings BOOKINGS = new Bookings();

  private final DeskTransactions transactions;
  private final Callbacks callbacks;
  private final IdempotentCalls calls;
  private final RequestFields requests;
  private final SlotlessRequests slotless;

  public CallbacksResource(
      DeskTransactions transactions,
      Callbacks callbacks,
      IdempotentCalls calls,
      PhoneNumbers phoneNumbers,
      SlotlessRequests slotless) {
    this.transactions = transactions;
    this.callbacks = callbacks;
    this.calls = calls;
    this.requests = new RequestFields(phoneNumbers);
    this.slotless = slotless;
  }

  /**
   * {@code {slotStart, phone, name, zone?, country?, reason?}}: 201 and the callback. Without a
   * slot: 201 and the request, which is decided in a moment (P3, S7).
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response book(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    if (body == null || !body.has("slotStart")) {
      JsonFields sent = slotless.read(body);
      JsonNode asked =
          transactions.write(slug, (tx, desk) -> slotless.ask(tx, desk, caller, key, sent));
      return Response.status(Response.Status.CREATED).entity(asked).build();
    }
    RequestFields.Booking sent = RequestFields.booking(body);
    JsonNode answer =
        transactions.write(
            slug,
            (tx, desk) -> {
              BookingRequest wanted = requests.with(sent, desk.dialPlan());
              return calls.once(
                  tx,
                  new IdempotentCalls.Call(desk.id(), idOf(caller), key, "book-callback", wanted),
                  () -> answer(BOOKINGS.book(tx, desk, wanted, caller.name()), masked(caller)));
            });
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  /** {@code {slotStart}}: the callback as it is then. */
  @POST
  @Path("{id: [0-9]{1,18}}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object move(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    SlotTime to = requests.move(body);
    return transactions.write(
        slug,
        (tx, desk) -> answer(BOOKINGS.move(tx, desk, required(tx, desk, id), to), masked(caller)));
  }

  /** Cancels: the callback as it is then. */
  @DELETE
  @Path("{id: [0-9]{1,18}}")
  public Object cancel(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return transactions.write(
        slug,
        (tx, desk) -> answer(BOOKINGS.cancel(tx, desk, required(tx, desk, id)), masked(caller)));
  }

  private Callback required(Tx tx, Desk desk, long id) {
    return callbacks
        .locked(tx, desk.id(), new CallbackId(id))
        .orElseThrow(() -> Problem.notFound("There is no callback " + id + ".").asException());
  }

  /** Throwing rolls back, so a refusal leaves nothing, not even the idempotency key. */
  static CallbackView answer(BookingOutcome outcome, boolean masked) {
    return switch (outcome) {
      case Done done -> CallbackView.of(done.callback(), masked);
      case Refused no -> throw problem(no).asException();
    };
  }

  private static Problem problem(Refused no) {
    Problem problem = Problem.refused(no.refusal());
    return new Problem(
        problem.title(),
        problem.status(),
        problem.rule(),
        problem.detail(),
        problem.next(),
        List.of(new Problem.FieldError(no.field(), problem.detail())));
  }

  private static boolean masked(Caller caller) {
    return !CallbackListResource.seesNumbers(caller);
  }

  /** A person and a program may have the same name. */
  private static String idOf(Caller caller) {
    return caller.advisor() == null ? "program " + caller.name() : "advisor " + caller.advisor();
  }
}
