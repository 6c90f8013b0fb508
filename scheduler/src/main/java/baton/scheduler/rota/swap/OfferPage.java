package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/my-swaps/offer}: offering a shift, one's own or for a lead anybody's. */
@Path("/{desk}/my-swaps/offer")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD})
public final class OfferPage {
  private final DeskPages face;
  private final SwapService swaps;

  OfferPage(DeskPages face, SwapService swaps) {
    this.face = face;
    this.swaps = swaps;
  }

  /**
   * The page's model.
   *
   * @param whose whose shifts these are
   * @param shifts to choose from, while none is chosen
   * @param chosen the shift with what is to be filled in
   */
  record Model(
      Shell shell,
      Whose whose,
      List<Offerable> shifts,
      @Nullable Chosen chosen,
      @Nullable Refusal refused) {}

  /**
   * @param own whether that is who looks
   */
  record Whose(String id, String name, boolean own) {}

  /**
   * @param back the shifts that can be asked for in return; null while nobody is asked for theirs
   */
  record Chosen(
      Offerable shift,
      List<SwapCard.Choice> people,
      String from,
      String to,
      String note,
      @Nullable List<SwapCard.Choice> back) {
    /**
     * With what was typed.
     *
     * @param returns whether shifts in return are to be chosen from
     */
    static Chosen of(SwapFacts facts, Shift shift, OfferForm form, boolean returns) {
      List<SwapCard.Choice> people =
          facts.couldTake(SwapTerms.whole(SwapFacts.planned(shift))).stream()
              .map(advisor -> SwapCard.Choice.of(advisor, form.to()))
              .toList();
      return new Chosen(
          Offerable.of(shift),
          people,
          form.from().isEmpty() ? shift.localStart().toLocalTime().toString() : form.from(),
          form.until().isEmpty() ? shift.localEnd().toLocalTime().toString() : form.until(),
          form.note(),
          returns
              ? OfferForm.id(form.to())
                  .map(to -> returns(facts, shift.advisor(), to, form.back()))
                  .orElse(null)
              : null);
    }

    /** The other's shifts that one could work. */
    private static List<SwapCard.Choice> returns(
        SwapFacts facts, AdvisorId owner, AdvisorId of, String chosen) {
      return facts.future(of).stream()
          .filter(shift -> facts.can(owner, shift.seat()))
          .map(SwapFacts::planned)
          .map(shift -> SwapCard.Choice.of(shift, chosen))
          .toList();
    }
  }

  /** A shift to be chosen, by what names it. */
  record Offerable(String ref, String words, String length) {
    static Offerable of(Shift shift) {
      Planned planned = SwapFacts.planned(shift);
      return new Offerable(
          OfferRequest.Key.of(planned).ref(),
          SwapWords.shift(planned),
          DeskTime.length(shift.period().length()));
    }
  }

  /**
   * @param of whose shift, by id; left out: one's own
   * @param shift by its {@link OfferRequest.Key#ref}; left out: one is to be chosen
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("of") @DefaultValue("") String of,
      @QueryParam("shift") @DefaultValue("") String shift) {
    OfferForm form = OfferForm.begun(of, shift);
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, form, false, null));
  }

  /** The form again, now with the shifts that the one who is asked could give in return. */
  @POST
  @Path("in-return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String inReturn(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    OfferForm form = OfferForm.of(sent);
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, form, true, null));
  }

  /** Offered: on to the page that has it. Refused: the form again, with what was typed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    OfferForm form = OfferForm.of(sent);
    OfferRequest asked = form.asked().orElse(null);
    SwapActor actor = SwapActor.of(caller);
    String back = asked != null && actor.is(asked.shift().advisor()) ? "my-swaps" : "swaps";
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                SwapModule.answer(
                    asked == null ? unreadable() : swaps.offer(tx, desk, asked, actor),
                    slug,
                    back,
                    why -> shown(tx, desk, caller, form, !form.back().isEmpty(), why)));
  }

  private static Outcome<Swap> unreadable() {
    return new Outcome.Refused<>(
        new Refusal(
            "R1",
            "Something in the form cannot be read.",
            "Choose the shift and the person from the lists, write times as 10:00, and a note of"
                + " at most 280 characters in one line."));
  }

  /**
   * The form of an offer, with what was typed.
   *
   * @param returns whether shifts in return are to be chosen from
   * @throws baton.scheduler.platform.web.ProblemException 404 for somebody the caller cannot offer
   *     for
   */
  private String shown(
      Tx tx, Desk desk, Caller caller, OfferForm form, boolean returns, @Nullable Refusal refused) {
    SwapFacts facts = SwapFacts.of(tx, desk);
    SwapActor viewer = SwapActor.of(caller);
    AdvisorId owner = OfferForm.id(form.of()).orElseGet(() -> caller.actingAdvisor());
    if (!facts.people().containsKey(owner) || !viewer.mayActFor(owner)) {
      throw Problem.notFound("There is nobody here whose shifts you can offer.").asException();
    }
    Shift chosen = OfferRequest.Key.parse(form.shift(), owner).flatMap(facts::shift).orElse(null);
    Model model =
        new Model(
            face.shells().of(tx, desk, caller, "Offer a shift").entry("my-rota"),
            new Whose(owner.toString(), facts.name(owner), viewer.is(owner)),
            chosen == null ? facts.future(owner).stream().map(Offerable::of).toList() : List.of(),
            chosen == null ? null : Chosen.of(facts, chosen, form, returns),
            refused);
    return face.pages().render("rota/swap/offer.ftlh", model);
  }
}
