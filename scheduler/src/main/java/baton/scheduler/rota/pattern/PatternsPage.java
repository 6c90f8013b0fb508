package baton.scheduler.rota.pattern;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** {@code /{desk}/patterns}: all patterns with their next hand-overs. */
@Path("/{desk}/patterns")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PatternsPage {
  private final DeskPages face;
  private final Patterns patterns = new Patterns();

  PatternsPage(DeskPages face) {
    this.face = face;
  }

  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("done") @DefaultValue("") String done) {
    return face.desks()
        .read(
            slug,
            (tx, desk) ->
                face.pages()
                    .render(
                        "rota/pattern/patterns.ftlh",
                        PatternsView.of(
                            face.shells().of(tx, desk, caller, "Patterns").entry("planner"),
                            patterns.all(tx, desk),
                            PatternStaff.of(tx, desk),
                            patterns.laidOut(tx, desk),
                            DeskTime.of(desk, tx.now()),
                            done)));
  }
}
