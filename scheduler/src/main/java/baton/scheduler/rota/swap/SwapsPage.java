package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
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
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/swaps}: for leads, what waits for a decision, what is open, and what was. */
@Path("/{desk}/swaps")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class SwapsPage {
  private static final int PAST = 50;

  private final DeskPages face;
  private final SwapService swaps;
  private final SwapStore store = new SwapStore();
  private final SwapLog log = new SwapLog();

  SwapsPage(DeskPages face, SwapService swaps) {
    this.face = face;
    this.swaps = swaps;
  }

  /** The page's model. */
  record Model(
      Shell shell,
      String now,
      List<SwapCard> waiting,
      List<SwapCard> open,
      List<SwapCard> past,
      Policy policy,
      @Nullable Refusal refused) {}

  /**
   * @param needLead whether a lead has to approve each
   * @param people whom a lead can offer a shift for
   */
  record Policy(boolean needLead, List<SwapCard.Choice> people) {
    static Policy of(SwapFacts facts) {
      return new Policy(
          facts.policy() == SwapPolicy.LEAD,
          facts.people().values().stream()
              .sorted(Comparator.comparing(Advisor::name))
              .map(advisor -> SwapCard.Choice.of(advisor, ""))
              .toList());
    }
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
        (tx, desk) -> swaps.approve(tx, desk, new SwapId(id), SwapActor.of(caller), seen));
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
            !why.isEmpty() && SwapFields.isWords(why)
                ? swaps.refuse(tx, desk, new SwapId(id), SwapActor.of(caller), why)
                : new Outcome.Refused<>(
                    new Refusal(
                        "R1",
                        "Nothing was decided: a refusal needs a reason, which both are told.",
                        "Write one line of at most 280 characters.")));
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
        (tx, desk) -> swaps.accept(tx, desk, new SwapId(id), who, SwapActor.of(caller), null));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/withdraw")
  public Response withdraw(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller, slug, (tx, desk) -> swaps.withdraw(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/undo")
  public Response undo(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller, slug, (tx, desk) -> swaps.undo(tx, desk, new SwapId(id), SwapActor.of(caller)));
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

  private Response act(Caller caller, String slug, BiFunction<Tx, Desk, Outcome<Swap>> act) {
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                SwapModule.answer(
                    act.apply(tx, desk), slug, "swaps", why -> shown(tx, desk, caller, why)));
  }

  /** The same few queries however much there is. */
  private String shown(Tx tx, Desk desk, Caller caller, @Nullable Refusal refused) {
    SwapFacts facts = SwapFacts.of(tx, desk);
    List<Swap> open = store.open(tx, desk);
    List<Swap> past = store.past(tx, desk, null, PAST);
    SwapCards cards = new SwapCards(facts, log.of(tx, open, past), SwapActor.of(caller));
    Model model =
        new Model(
            face.shells().of(tx, desk, caller, "Swaps").entry("planner"),
            tx.now().toString(),
            cards.cards(of(open, Swap.State.ACCEPTED)),
            cards.cards(of(open, Swap.State.OPEN)),
            cards.cards(past),
            Policy.of(facts),
            refused);
    return face.pages().render("rota/swap/swaps.ftlh", model);
  }

  private static List<Swap> of(List<Swap> swaps, Swap.State state) {
    return swaps.stream().filter(swap -> swap.state() == state).toList();
  }
}
