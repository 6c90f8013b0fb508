package baton.scheduler.rota.publish;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RefusedPlan;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.NewRevision;
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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The publish page: all that publishing the draft would change, and the button that does (R4). */
@Path("/{desk}/publish")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PublishPage {
  private static final int CONFLICT = 409;

  private final DeskPages face;
  private final Rota rota;

  PublishPage(DeskPages face, Rota rota) {
    this.face = face;
    this.rota = rota;
  }

  /**
   * The page's model.
   *
   * @param why the reason as it was typed
   */
  record Model(
      Shell shell, PublishView preview, Came came, String why, @Nullable Problem refused) {}

  /**
   * What was just done; 0 where nothing was.
   *
   * @param done the revision published
   * @param back the revision that the draft went back to
   * @param lost how many of its shifts could not come back as they were
   */
  record Came(int done, int back, int lost) {
    static final Came NOT = new Came(0, 0, 0);
  }

  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("done") int done,
      @QueryParam("back") int back,
      @QueryParam("lost") int lost) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> render(tx, desk, caller, new Said(new Came(done, back, lost), "", null)));
  }

  /** Publishes what the page showed; else shows the page again, with why not. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("mark") @DefaultValue("") String mark,
      @FormParam("confirm") @DefaultValue("false") boolean confirm,
      @FormParam("why") @DefaultValue("") String why) {
    String reason = NewRevision.why(why);
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              PublishWish wish =
                  new PublishWish(caller.advisor(), reason, PublishMark.read(mark), confirm);
              return switch (rota.publish(tx, desk, wish)) {
                case Publication.Published published -> done(desk, published.revision());
                case Publication.Unchanged same -> done(desk, 0);
                case Publication.Refused(List<Finding> errors) ->
                    refused(tx, desk, caller, reason, RefusedPlan.problem(errors));
                case Publication.Overtaken overtaken ->
                    refused(tx, desk, caller, reason, Problem.refused(RefusedPlan.OVERTAKEN));
                case Publication.Unconfirmed unconfirmed ->
                    refused(tx, desk, caller, reason, RefusedPlan.problem(unconfirmed));
              };
            });
  }

  private record Said(Came came, String why, @Nullable Problem refused) {}

  private Response refused(Tx tx, Desk desk, Caller caller, String why, Problem problem) {
    return Response.status(CONFLICT)
        .entity(render(tx, desk, caller, new Said(Came.NOT, why, problem)))
        .build();
  }

  private String render(Tx tx, Desk desk, Caller caller, Said said) {
    PublishView view = PublishView.of(rota.preview(tx, desk), DeskTime.of(desk, tx.now()));
    Shell shell = face.shells().of(tx, desk, caller, "Publish").entry("planner");
    return face.pages()
        .render(
            "rota/publish/publish.ftlh",
            new Model(shell, view, said.came(), said.why(), said.refused()));
  }

  /** A reload then shows the page, and publishes nothing a second time. */
  private static Response done(Desk desk, int revision) {
    return Response.seeOther(
            UriBuilder.fromPath("/{desk}/publish").queryParam("done", revision).build(desk.slug()))
        .build();
  }
}
