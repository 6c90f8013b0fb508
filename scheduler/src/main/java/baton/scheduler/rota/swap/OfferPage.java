package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
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
  private final SwapModule.Steps steps;

  OfferPage(DeskPages face, SwapModule.Steps steps) {
    this.face = face;
    this.steps = steps;
  }

  /**
   * @param of whose shift, by id; left out: one's own
   * @param shift as {@link ShiftRef} has it; left out: one is to be chosen
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
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                switch (asked == null
                    ? unreadable()
                    : steps.swaps().offer(tx, desk, asked, actor)) {
                  case SwapOutcome.Done done ->
                      SwapModule.back(
                          slug, actor.is(done.swap().terms().owner()) ? "my-swaps" : "swaps");
                  case SwapOutcome.Refused no ->
                      SwapModule.refused(
                          shown(tx, desk, caller, form, !form.back().isEmpty(), no.refusal()));
                });
  }

  private static SwapOutcome unreadable() {
    return new SwapOutcome.Refused(
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
    Shift chosen = ShiftRef.parse(form.shift(), owner).flatMap(facts::shift).orElse(null);
    SwapViews.Offer model =
        new SwapViews.Offer(
            face.shells().of(tx, desk, caller, "Offer a shift").entry("my-rota"),
            new SwapViews.Whose(owner.toString(), facts.name(owner), viewer.is(owner)),
            chosen == null
                ? facts.future(owner).stream().map(SwapViews.Shift::of).toList()
                : List.of(),
            chosen == null ? null : SwapViews.Chosen.of(facts, chosen, form, returns),
            refused);
    return face.pages().render("rota/swap/offer.ftlh", model);
  }
}
