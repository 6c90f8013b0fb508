package baton.scheduler.rota.swap;

import baton.handoff.Refusal;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
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

/** {@code /{desk}/my-swaps/offer}: offering a shift, one's own or for a lead anybody's. */
@Path("/{desk}/my-swaps/offer")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ADVISOR, Roles.LEAD})
public final class OfferPage {
  private final SwapAnswers answers;
  private final SwapModule.Steps steps;

  OfferPage(SwapAnswers answers, SwapModule.Steps steps) {
    this.answers = answers;
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
    return answers.offer(caller, slug, OfferForm.begun(of, shift), false);
  }

  /** The form again, now with the shifts that the one who is asked could give in return. */
  @POST
  @Path("in-return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public String inReturn(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return answers.offer(caller, slug, OfferForm.of(sent), true);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    OfferForm form = OfferForm.of(sent);
    return answers.offered(
        caller,
        slug,
        form,
        (tx, desk) ->
            form.asked()
                .map(asked -> steps.swaps().offer(tx, desk, asked, SwapActor.of(caller)))
                .orElseGet(OfferPage::unreadable));
  }

  private static SwapOutcome unreadable() {
    return new SwapOutcome.Refused(
        new Refusal(
            "R1",
            "Something in the form cannot be read.",
            "Choose the shift and the person from the lists, write times as 10:00, and a note of"
                + " at most 280 characters in one line."));
  }
}
