package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/swaps}: for leads, what waits for a decision, what is open, and what was. */
@Path("/{desk}/swaps")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class SwapsPage {
  private static final int LONGEST_REASON = 280;
  private static final int PAST = 50;

  private final DeskPages face;
  private final SwapModule.Steps steps;
  private final SwapStore store = new SwapStore();
  private final SwapLog log = new SwapLog();

  SwapsPage(DeskPages face, SwapModule.Steps steps) {
    this.face = face;
    this.steps = steps;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, null));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  /**
   * @param seen the warnings that the page showed
   */
  @POST
  @Path("{id: [0-9]{1,18}}/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("seen") List<String> seen) {
    return act(
        caller,
        slug,
        (tx, desk) ->
            steps.decisions().approve(tx, desk, new SwapId(id), SwapActor.of(caller), seen));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/refuse")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response refuse(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("reason") @DefaultValue("") String reason) {
    String why = reason.strip();
    return act(
        caller,
        slug,
        (tx, desk) ->
            isReason(why)
                ? steps.decisions().refuse(tx, desk, new SwapId(id), SwapActor.of(caller), why)
                : new SwapOutcome.Refused(
                    new Refusal(
                        "R1",
                        "Nothing was decided: a refusal needs a reason, which both are told.",
                        "Write one line of at most 280 characters.")));
  }

  private static boolean isReason(String why) {
    return !why.isEmpty()
        && why.codePointCount(0, why.length()) <= LONGEST_REASON
        && why.codePoints().noneMatch(Character::isISOControl);
  }

  /**
   * @param taker for whom, by id
   */
  @POST
  @Path("{id: [0-9]{1,18}}/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("taker") @DefaultValue("") String taker) {
    AdvisorId who = OfferForm.id(taker).orElse(new AdvisorId(0));
    return act(
        caller,
        slug,
        (tx, desk) ->
            steps.swaps().accept(tx, desk, new SwapId(id), who, SwapActor.of(caller), null));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/withdraw")
  public Response withdraw(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        (tx, desk) -> steps.swaps().withdraw(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/undo")
  public Response undo(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        (tx, desk) -> steps.decisions().undo(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  /**
   * @param decides {@code LEAD} or {@code BOTH}
   */
  @POST
  @Path("policy")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response policy(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("decides") @DefaultValue("") String decides) {
    SwapPolicy policy = decides.equals("BOTH") ? SwapPolicy.BOTH : SwapPolicy.LEAD;
    face.desks().use(slug, (tx, desk) -> policy.set(tx, desk));
    return SwapModule.back(slug, "swaps");
  }

  /** Done: back to the page. Refused: the page says so. */
  private Response act(Caller caller, String slug, BiFunction<Tx, Desk, SwapOutcome> act) {
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                switch (act.apply(tx, desk)) {
                  case SwapOutcome.Done done -> SwapModule.back(slug, "swaps");
                  case SwapOutcome.Refused no ->
                      SwapModule.refused(shown(tx, desk, caller, no.refusal()));
                });
  }

  /** The same few queries however much there is. */
  private String shown(Tx tx, Desk desk, Caller caller, @Nullable Refusal refused) {
    SwapFacts facts = SwapFacts.of(tx, desk);
    List<Swap> open = store.open(tx, desk);
    List<Swap> past = store.past(tx, desk, null, PAST);
    SwapCards cards = new SwapCards(facts, log.of(tx, open, past), SwapActor.of(caller));
    SwapViews.Desks model =
        new SwapViews.Desks(
            face.shells().of(tx, desk, caller, "Swaps").entry("planner"),
            tx.now().toString(),
            cards.cards(of(open, SwapState.ACCEPTED)),
            cards.cards(of(open, SwapState.OPEN)),
            cards.cards(past),
            SwapViews.Policy.of(facts),
            refused);
    return face.pages().render("rota/swap/swaps.ftlh", model);
  }

  private static List<Swap> of(List<Swap> swaps, SwapState state) {
    return swaps.stream().filter(swap -> swap.state() == state).toList();
  }
}
