package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code …/swaps}: offers, what becomes of them, and who decides (R1). */
@Path("/api/v1/desks/{desk}/swaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SwapsResource {
  private static final String ID = "{id: [0-9]{1,18}}";
  private static final int PAST = 100;

  private final DeskTransactions transactions;
  private final SwapService swaps;
  private final IdempotentCalls idempotent;
  private final SwapStore store = new SwapStore();
  private final SwapLog log = new SwapLog();

  SwapsResource(DeskTransactions transactions, SwapService swaps, IdempotentCalls idempotent) {
    this.transactions = transactions;
    this.swaps = swaps;
    this.idempotent = idempotent;
  }

  /** What is open by what begins first, then the latest others. */
  record All(List<SwapView> items, @Nullable String next) {}

  /** Who decides: LEAD or BOTH. */
  record Policy(String decides) {}

  @GET
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN, Roles.INTEGRATION})
  public Object all(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          List<Swap> swaps = new ArrayList<>(store.open(tx, desk));
          swaps.addAll(store.past(tx, desk, null, PAST));
          Map<SwapId, List<SwapLog.Event>> events =
              log.of(tx, swaps.stream().map(Swap::id).toList());
          SwapFacts facts = SwapFacts.of(tx, desk);
          return new All(
              swaps.stream()
                  .map(swap -> SwapView.of(swap, events.getOrDefault(swap.id(), List.of()), facts))
                  .toList(),
              null);
        });
  }

  @POST
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public Response offer(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    JsonFields sent = SwapFields.offer(body);
    JsonNode offered =
        transactions.write(
            slug,
            (tx, desk) -> {
              OfferRequest asked = SwapFields.asked(tx, desk, caller, sent);
              return idempotent.once(
                  tx,
                  new IdempotentCalls.Call(desk.id(), idOf(caller), key, "offer-shift", asked),
                  () -> view(tx, desk, swaps.offer(tx, desk, asked, SwapActor.of(caller))));
            });
    return Response.status(Response.Status.CREATED).entity(offered).build();
  }

  /** A person and a program may have the same name. */
  private static String idOf(Caller caller) {
    return caller.advisor() == null ? "program " + caller.name() : "advisor " + caller.advisor();
  }

  /** {@code {"advisor": "Ben"}} for somebody else. What the checks warn of is in the answer. */
  @POST
  @Path(ID + "/accept")
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public Object accept(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    JsonFields sent = SwapFields.taker(body);
    return act(
        slug,
        (tx, desk) -> {
          AdvisorId taker = SwapFields.advisor(tx, desk, caller, sent);
          return swaps.accept(tx, desk, new SwapId(id), taker, SwapActor.of(caller), null);
        });
  }

  @POST
  @Path(ID + "/decline")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public Object decline(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(slug, (tx, desk) -> swaps.decline(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  @POST
  @Path(ID + "/withdraw")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public Object withdraw(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(slug, (tx, desk) -> swaps.withdraw(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  /** Whatever the checks warn of: they are in the answer of accepting. */
  @POST
  @Path(ID + "/approve")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public Object approve(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        slug, (tx, desk) -> swaps.approve(tx, desk, new SwapId(id), SwapActor.of(caller), null));
  }

  /** {@code {"reason": "…"}}: both are told. */
  @POST
  @Path(ID + "/refuse")
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public Object refuse(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @Nullable JsonNode body) {
    String reason = SwapFields.reason(body);
    return act(
        slug, (tx, desk) -> swaps.refuse(tx, desk, new SwapId(id), SwapActor.of(caller), reason));
  }

  @POST
  @Path(ID + "/undo")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public Object undo(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(slug, (tx, desk) -> swaps.undo(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  @GET
  @Path("policy")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public Object policy(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> new Policy(SwapPolicy.of(tx, desk).name()));
  }

  @PUT
  @Path("policy")
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public Object setPolicy(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    SwapPolicy policy = SwapFields.policy(body);
    transactions.use(slug, (tx, desk) -> policy.set(tx, desk));
    return new Policy(policy.name());
  }

  private SwapView act(String slug, BiFunction<Tx, Desk, Outcome<Swap>> act) {
    return transactions.write(slug, (tx, desk) -> view(tx, desk, act.apply(tx, desk)));
  }

  /** The swap as it is now; 409 where a rule says no. */
  private SwapView view(Tx tx, Desk desk, Outcome<Swap> outcome) {
    return switch (outcome) {
      case Outcome.Refused<Swap> no -> throw ProblemException.refused(no.refusal());
      case Outcome.Done<Swap> done ->
          SwapView.of(
              done.value(),
              log.of(tx, List.of(done.value().id())).getOrDefault(done.value().id(), List.of()),
              SwapFacts.of(tx, desk));
    };
  }
}
