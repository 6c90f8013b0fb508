package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
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

/** {@code /{desk}/my-swaps}: what one is asked for, what one offers, and what became of it. */
@Path("/{desk}/my-swaps")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MySwapsPage {
  private static final SwapAnswers.Which HERE = SwapAnswers.Which.MINE;

  private final SwapAnswers answers;
  private final SwapModule.Steps steps;

  MySwapsPage(SwapAnswers answers, SwapModule.Steps steps) {
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
  @Path("{id: [0-9]{1,18}}/accept")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("seen") List<String> seen) {
    AdvisorId me = caller.actingAdvisor();
    return answers.act(
        caller,
        slug,
        HERE,
        (tx, desk) ->
            steps.swaps().accept(tx, desk, new SwapId(id), me, SwapActor.of(caller), seen));
  }

  @POST
  @Path("{id: [0-9]{1,18}}/decline")
  public Response decline(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return answers.act(
        caller,
        slug,
        HERE,
        (tx, desk) -> steps.swaps().decline(tx, desk, new SwapId(id), SwapActor.of(caller)));
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

  /** Where two may agree by themselves: asks for it, or agrees. */
  @POST
  @Path("{id: [0-9]{1,18}}/undo")
  public Response undo(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    SwapActor me = new SwapActor(caller.advisor(), caller.name(), false);
    return answers.act(
        caller, slug, HERE, (tx, desk) -> steps.decisions().undo(tx, desk, new SwapId(id), me));
  }
}
