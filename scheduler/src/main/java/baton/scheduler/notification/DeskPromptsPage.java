package baton.scheduler.notification;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** {@code /{desk}/prompts/desk}: for leads, the desk's own channels, and what did not arrive. */
@Path("/{desk}/prompts/desk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class DeskPromptsPage {
  private final DeskTransactions transactions;
  private final ChannelsRequest request;
  private final DeskPromptsPainter painter;
  private final ChannelsStore store = new ChannelsStore();
  private final Undelivered undelivered = new Undelivered();

  DeskPromptsPage(
      DeskTransactions transactions, ChannelsRequest request, DeskPromptsPainter painter) {
    this.transactions = transactions;
    this.request = request;
    this.painter = painter;
  }

  /**
   * @param done what was just done, so that the page can say so
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("done") @DefaultValue("") String done) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          ChannelsView view = ChannelsView.of(store.of(tx, desk.id()), false);
          return painter.page(tx, desk, caller, DeskPrompts.Said.done(done), view);
        });
  }

  /** The first seat hook's key is shown at once, and never again. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("roomUrl") @DefaultValue("") String room,
      @FormParam("seatHookUrl") @DefaultValue("") String hook) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          Channels present = store.of(tx, desk.id());
          var sent =
              JsonNodeFactory.instance.objectNode().put("roomUrl", room).put("seatHookUrl", hook);
          try {
            Channels asked = request.over(present, sent);
            store.save(tx, desk.id(), asked);
            return present.key() == null && asked.key() != null
                ? shown(
                    painter.page(
                        tx,
                        desk,
                        caller,
                        DeskPrompts.Said.done("saved"),
                        ChannelsView.of(asked, true)))
                : back(slug, "?done=saved");
          } catch (ProblemException e) {
            DeskPrompts.Said wrong = DeskPrompts.Said.wrong(e.problem().errors());
            ChannelsView typed = new ChannelsView(room, hook, null);
            return Response.status(422)
                .entity(painter.page(tx, desk, caller, wrong, typed))
                .build();
          }
        });
  }

  @POST
  @Path("seat-hook-key")
  public Response rotate(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.write(
        slug,
        (tx, desk) -> {
          Channels present = store.of(tx, desk.id());
          Channels rotated = new Channels(present.room(), present.seatHook(), HookKey.fresh());
          store.save(tx, desk.id(), rotated);
          return shown(
              painter.page(
                  tx, desk, caller, DeskPrompts.Said.done("key"), ChannelsView.of(rotated, true)));
        });
  }

  @POST
  @Path("undelivered/{id: [0-9]{1,18}}/try-again")
  public Response tryAgain(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    boolean done = transactions.write(slug, (tx, desk) -> undelivered.tryAgain(tx, desk.id(), id));
    return done ? back(slug, "?done=again") : gone(id);
  }

  @POST
  @Path("undelivered/{id: [0-9]{1,18}}/dismiss")
  public Response dismiss(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    boolean done = transactions.write(slug, (tx, desk) -> undelivered.dismiss(tx, desk.id(), id));
    return done ? back(slug, "?done=dismissed") : gone(id);
  }

  private static Response gone(long id) {
    throw Problem.of(
            404,
            "Not found",
            "Prompt " + id + " is not among the undelivered ones any more, or its time is over.",
            "Go back to the list.")
        .asException();
  }

  private static Response shown(String page) {
    return Response.ok(page).build();
  }

  private static Response back(String slug, String query) {
    return Response.seeOther(URI.create("/" + slug + "/prompts/desk" + query)).build();
  }
}
