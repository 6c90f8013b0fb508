package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
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

/** {@code /{desk}/swaps}: for leads, what waits for a decision, what is open, and what was. */
@Path("/{desk}/swaps")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class SwapsPage {
  private static final SwapAnswers.Which HERE = SwapAnswers.Which.DESKS;
  private static final int LONGEST_REASON = 280;

  private final SwapAnswers answers;
  private final SwapModule.Steps steps;

  SwapsPage(SwapAnswers answers, SwapModule.Steps steps) {
    this.answers = answers;
    this.steps = steps;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return answers.page(caller, slug, HERE);
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return answers.events(slug);
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
    return answers.act(
        caller,
        slug,
        HERE,
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
    return answers.act(
        caller,
        slug,
        HERE,
        (tx, desk) ->
            isReason(why)
                ? steps.decisions().refuse(tx, desk, new SwapId(id), SwapActor.of(caller), why)
                : new SwapOutcome.Refused(
                    new Refusal(
                        "R1",
                        "Nothing was decided: a refusal needs a reason, which both are told.",
                        "Write one line of at most 280 characters.")));
  }

  static boolean isReason(String why) {
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
    return answers.act(
        caller,
        slug,
        HERE,
        (tx, desk) ->
            steps.swaps().accept(tx, desk, new SwapId(id), who, SwapActor.of(caller), null));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/withdraw")
  public Response withdraw(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        HERE,
        (tx, desk) -> steps.swaps().withdraw(tx, desk, new SwapId(id), SwapActor.of(caller)));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/undo")
  public Response undo(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        HERE,
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
    answers.set(slug, decides.equals("BOTH") ? SwapPolicy.BOTH : SwapPolicy.LEAD);
    return SwapAnswers.to(slug, HERE);
  }
}
