package baton.scheduler.rota.terms;

import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** {@code /{desk}/people}: what everybody agreed on, a line a person (R1). */
@Path("/{desk}/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PeoplePage {
  private final DeskPages face;
  private final TermsStore book = new TermsStore();
  private final Advisors advisors = new Advisors();

  PeoplePage(DeskPages face) {
    this.face = face;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              StaffTerms terms = book.terms(tx, desk, tx.now());
              List<PeopleModel.Line> people =
                  advisors.all(tx, desk.id()).stream()
                      .map(
                          (Advisor advisor) -> PeopleModel.Line.of(advisor, terms.of(advisor.id())))
                      .toList();
              return face.pages()
                  .render(
                      "rota/terms/people.ftlh",
                      new PeopleModel.All(
                          face.shells().of(tx, desk, caller, "People").entry("planner"), people));
            });
  }
}
