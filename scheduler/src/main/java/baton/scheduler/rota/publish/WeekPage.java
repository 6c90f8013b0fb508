package baton.scheduler.rota.publish;

import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.Shell;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The week page: the published rota. */
@Path("/{desk}/week")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
public final class WeekPage {
  private final DeskPages face;
  private final Rota rota;

  WeekPage(DeskPages face, Rota rota) {
    this.face = face;
    this.rota = rota;
  }

  /**
   * The page's model.
   *
   * @param plans whether who looks may plan
   */
  record Model(Shell shell, Week week, boolean plans) {}

  @GET
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN})
  public String week(
      @Auth Caller caller, @PathParam("desk") String slug, @QueryParam("of") @Nullable String of) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              LocalDate monday = Week.monday(of, tx.now(), desk.zone());
              Week week =
                  Week.of(
                      monday,
                      rota.published(tx, desk, Week.period(monday, desk.zone()), null),
                      desk,
                      tx.now());
              boolean plans = caller.is(Roles.LEAD) || caller.is(Roles.ADMIN);
              Shell shell = face.shells().of(tx, desk, caller, "Week").entry("week");
              return face.pages().render("rota/publish/week.ftlh", new Model(shell, week, plans));
            });
  }
}
