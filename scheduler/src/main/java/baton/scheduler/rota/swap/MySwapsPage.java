package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

/** {@code /{desk}/my-swaps}: what one is asked for, what one offers, and what became of it. */
@Path("/{desk}/my-swaps")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MySwapsPage {
  private static final int PAST = 20;

  private final DeskPages face;
  private final SwapService swaps;
  private final SwapExecution execution;
  private final SwapStore store = new SwapStore();
  private final SwapLog log = new SwapLog();

  MySwapsPage(DeskPages face, SwapService swaps, SwapExecution execution) {
    this.face = face;
    this.swaps = swaps;
    this.execution = execution;
  }

  /**
   * The page's model.
   *
   * @param asked what one can accept
   * @param mine what one offers, and what one accepted and is not decided
   * @param offerable one's shifts that can be offered, and are not
   */
  record Model(
      Shell shell,
      String now,
      List<SwapCard> asked,
      List<SwapCard> mine,
      List<SwapCard> past,
      List<OfferPage.Offerable> offerable,
      @Nullable Refusal refused) {}

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
  @Path("{id: [0-9]{1,18}}/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("seen") List<String> seen) {
    AdvisorId me = caller.actingAdvisor();
    return act(
        caller,
        slug,
        (tx, desk) -> swaps.accept(tx, desk, new SwapId(id), me, SwapActor.of(caller), seen));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/decline")
  public Response decline(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller, slug, (tx, desk) -> swaps.decline(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/withdraw")
  public Response withdraw(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller, slug, (tx, desk) -> swaps.withdraw(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  /** Where two may agree by themselves: asks for it, or agrees. */
  @POST
  @Path("{id: [0-9]{1,18}}/undo")
  public Response undo(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    SwapActor me = new SwapActor(caller.advisor(), caller.name(), false);
    return act(caller, slug, (tx, desk) -> swaps.undo(tx, desk, new SwapId(id), me));
  }

  private Response act(Caller caller, String slug, BiFunction<Tx, Desk, Outcome<Swap>> act) {
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                SwapModule.answer(
                    act.apply(tx, desk), slug, "my-swaps", why -> shown(tx, desk, caller, why)));
  }

  /** The same few queries however much there is. */
  private String shown(Tx tx, Desk desk, Caller caller, @Nullable Refusal refused) {
    AdvisorId me = caller.actingAdvisor();
    SwapFacts facts = SwapFacts.of(tx, desk);
    // Here a lead is one of the two, like anybody.
    SwapActor viewer = new SwapActor(me, caller.name(), false);
    List<Swap> open = store.open(tx, desk);
    List<Swap> past = store.past(tx, desk, me, PAST);
    SwapCards cards = new SwapCards(facts, log.of(tx, open, past), viewer);
    List<Swap> mine =
        open.stream()
            .filter(swap -> new SwapStepRule(facts, swap).accept(me, viewer).isEmpty())
            .toList();
    Model model =
        new Model(
            face.shells().of(tx, desk, caller, "My swaps").entry("my-rota"),
            tx.now().toString(),
            cards.asked(mine, execution.findings(tx, desk, mine, me), me),
            cards.cards(open.stream().filter(swap -> swap.isOneOfTheTwo(me)).toList()),
            cards.cards(past),
            facts.future(me).stream()
                .filter(shift -> !isOffered(SwapFacts.planned(shift), open))
                .map(OfferPage.Offerable::of)
                .toList(),
            refused);
    return face.pages().render("rota/swap/my-swaps.ftlh", model);
  }

  /** All of it; of what is offered in part, the rest can be. */
  private static boolean isOffered(Planned shift, List<Swap> open) {
    return open.stream()
        .map(Swap::terms)
        .anyMatch(terms -> terms.isWhole() && terms.shift().equals(shift));
  }
}
