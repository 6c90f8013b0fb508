package baton.scheduler.rota.clockchange;

import baton.handoff.AdvisorId;
import baton.handoff.shift.PublishedShifts;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.pattern.PatternOutlook;
import baton.scheduler.rota.publish.Rota;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clock changes page: the coming year's, each with what the plan makes of it (T3). */
@Path("/{desk}/clock-changes")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class ClockChangesPage {
  /** Longer than any shift. */
  private static final Duration NEAR = Duration.ofDays(3);

  private final DeskPages face;
  private final Rota rota;
  private final Advisors advisors = new Advisors();

  public ClockChangesPage(DeskPages face, Rota rota) {
    this.face = face;
    this.rota = rota;
  }

  /**
   * The page's model.
   *
   * @param zone the desk's, by its IANA name
   * @param until how far it looks: "Mon 22 Nov 2027"
   */
  record Model(Shell shell, String zone, String until, List<ClockChangeView> changes) {}

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              ZonedDateTime end = tx.now().atZone(desk.zone()).plusYears(1);
              return face.pages()
                  .render(
                      "rota/clockchange/clock-changes.ftlh",
                      new Model(
                          face.shells().of(tx, desk, caller, "Clock changes").entry("planner"),
                          desk.zone().getId(),
                          ClockChangeView.date(end),
                          views(
                              tx,
                              desk,
                              ClockChange.between(desk.zone(), tx.now(), end.toInstant()))));
            });
  }

  /** The same few statements however many changes, shifts and people there are. */
  private List<ClockChangeView> views(Tx tx, Desk desk, List<ClockChange> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    Instant from = changes.getFirst().at().minus(NEAR);
    Instant to = changes.getLast().at().plus(NEAR);
    List<TouchedShift> published =
        new PublishedShifts()
            .overlapping(tx.handle(), desk.id(), from, to).stream().map(TouchedShift::of).toList();
    List<TouchedShift> drafted =
        rota.picture(tx, desk).shifts().stream()
            .filter(shift -> shift.period() != null)
            .map(TouchedShift::of)
            .toList();
    Map<AdvisorId, String> names =
        advisors.all(tx, desk.id()).stream().collect(Collectors.toMap(Advisor::id, Advisor::name));
    PatternOutlook outlook = PatternOutlook.of(tx, desk);
    List<TouchedShift> planned = Stream.concat(published.stream(), drafted.stream()).toList();
    return changes.stream()
        .map(change -> {
          Map<TouchedShift, String> foreseen = new PatternForecast(change, planned).of(outlook);
          ClockChangeOutcome.Plans plans =
              new ClockChangeOutcome.Plans(published, drafted, foreseen);
          return ClockChangeView.of(ClockChangeOutcome.of(change, plans), names);
        })
        .toList();
  }
}
