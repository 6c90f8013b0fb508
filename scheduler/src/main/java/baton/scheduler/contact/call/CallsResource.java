package baton.scheduler.contact.call;

import static java.util.Objects.requireNonNull;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.Outcome;
import baton.scheduler.contact.call.CallFields.ListWish;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists of calls; starting, transferring and ending them, and what came of each (C1, C4, C5, B1).
 */
@Path("/api/v1/desks/{desk}/calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADVISOR)
public final class CallsResource {
  private static final int PAGE = 200;

  private final DeskTransactions transactions;
  private final Callbacks callbacks;
  private final Calls calls = new Calls();
  private final IdempotentCalls idempotent;
  private final CallModule.Acts acts;

  CallsResource(
      DeskTransactions transactions,
      Callbacks callbacks,
      IdempotentCalls idempotent,
      CallModule.Acts acts) {
    this.transactions = transactions;
    this.callbacks = callbacks;
    this.idempotent = idempotent;
    this.acts = acts;
  }

  /**
   * A page of a list.
   *
   * @param next to be sent as {@code after} for the page that follows; null on the last one
   */
  record Page(List<CallView> items, @Nullable String next) {}

  /**
   * {@code ?state=running}: the longest first; {@code ?state=ended&after}: the newest first, also
   * those in wrap-up.
   */
  @GET
  @RolesAllowed({Roles.LEAD, Roles.ADVISOR, Roles.INTEGRATION, Roles.ADMIN})
  public Object list(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    ListWish wish = CallFields.list(address.getQueryParameters());
    return transactions.read(slug, (tx, desk) -> page(tx, desk.id(), wish));
  }

  Page page(Tx tx, DeskId desk, ListWish wish) {
    List<Call> found =
        wish.running() ? calls.running(tx, desk) : calls.ended(tx, desk, wish.after(), PAGE);
    return new Page(
        found.stream().map(CallView::of).toList(),
        wish.running() || found.size() < PAGE ? null : found.getLast().id().toString());
  }

  /** {@code {callbackId}}: 201 and the call, which starts now. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    AdvisorId advisor = advisor(caller);
    CallbackId id = CallFields.callback(body);
    JsonNode answer =
        transactions.write(
            slug,
            (tx, desk) ->
                idempotent.once(
                    tx,
                    new IdempotentCalls.Call(
                        desk.id(), "advisor " + advisor, key, "start-call", id),
                    () -> start(tx, desk, advisor, id)));
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  private CallView start(Tx tx, Desk desk, AdvisorId advisor, CallbackId id) {
    Callback callback =
        callbacks
            .locked(tx, desk.id(), id)
            .orElseThrow(
                () -> ProblemException.invalid("callbackId", "there is no callback " + id));
    return done(acts.start().start(tx, desk, advisor, callback));
  }

  /**
   * {@code {result?: hungUp|objected|badTime}} or no body: ends the caller's own call, or as a lead
   * anybody's; answers the call as it is then, in wrap-up (C4, C5).
   */
  @POST
  @Path("{id: [0-9]{1,18}}/end")
  public Object end(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    CallResult as = CallFields.endedAs(body);
    return transactions.write(
        slug,
        (tx, desk) -> CallView.of(acts.end().end(tx, desk, new CallId(id), ender(caller), as)));
  }

  /** {@code {to}}: the call goes on with that advisor (C1). */
  @POST
  @Path("{id: [0-9]{1,18}}/transfer")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object transfer(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    AdvisorId to = CallFields.to(body);
    return transactions.write(
        slug,
        (tx, desk) -> done(acts.transfer().transfer(tx, desk, new CallId(id), ender(caller), to)));
  }

  /** Saves what came of a call that has ended, and so ends its wrap-up (C5). */
  @POST
  @Path("{id: [0-9]{1,18}}/outcome")
  @Consumes(MediaType.APPLICATION_JSON)
  public Object outcome(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    SaveOutcome.WrapUp wrapUp = CallFields.outcome(body);
    return transactions.write(
        slug,
        (tx, desk) -> done(acts.outcome().save(tx, desk, new CallId(id), ender(caller), wrapUp)));
  }

  private static CallView done(Outcome<Call> outcome) {
    return switch (outcome) {
      case Outcome.Done<Call> done -> CallView.of(done.value());
      case Outcome.Refused<Call> no -> throw ProblemException.refused(no.refusal());
    };
  }

  private static Call.Editor ender(Caller caller) {
    return new Call.Editor(caller.advisor(), caller.is(Roles.LEAD));
  }

  static AdvisorId advisor(Caller caller) {
    if (caller.advisor() == null) {
      throw Problem.of(
              403,
              "Not allowed",
              "A call is made by an advisor, and " + caller.name() + " is none.",
              "Say in the header On-Behalf-Of which advisor makes it.")
          .asException();
    }
    return requireNonNull(caller.advisor());
  }
}
