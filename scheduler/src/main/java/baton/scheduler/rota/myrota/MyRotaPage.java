package baton.scheduler.rota.myrota;

import baton.handoff.AdvisorId;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.calendar.CalendarLinkBoxes;
import baton.scheduler.rota.calendar.CalendarLinks;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/my-rota}: the signed-in advisor's shifts of the coming weeks. */
@Path("/{desk}/my-rota")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyRotaPage {
  private static final int WEEKS = 6;
  private static final Duration NEWS_LASTS = Duration.ofDays(14);

  private final DeskPages face;
  private final CalendarLinkBoxes boxes;
  private final OwnStore store = new OwnStore();
  private final PublishedShifts published = new PublishedShifts();

  public MyRotaPage(DeskPages face, CalendarLinkBoxes boxes) {
    this.face = face;
    this.boxes = boxes;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.desks()
        .read(
            slug,
            (tx, desk) ->
                page(tx, desk, caller, boxes.show(tx, desk, owner(desk, caller), action(desk))));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  /** Makes a calendar link in place of the one there is; only this answer shows it. */
  @POST
  @Path("calendar")
  public String makeLink(@Auth Caller caller, @PathParam("desk") String slug) {
    CalendarLinkBoxes.Box made =
        face.desks()
            .write(
                slug,
                (tx, desk) -> boxes.make(tx, desk, owner(desk, caller), caller, action(desk)));
    return face.desks().read(slug, (tx, desk) -> page(tx, desk, caller, made));
  }

  @POST
  @Path("calendar/revoke")
  public Response revokeLink(@Auth Caller caller, @PathParam("desk") String slug) {
    face.desks().use(slug, (tx, desk) -> boxes.revoke(tx, owner(desk, caller)));
    return Response.seeOther(UriBuilder.fromPath("/{desk}/my-rota").build(slug)).build();
  }

  /** The same few queries however many shifts there are. */
  private String page(Tx tx, Desk desk, Caller caller, CalendarLinkBoxes.Box box) {
    AdvisorId me = caller.actingAdvisor();
    DeskTime time = DeskTime.of(desk, tx.now());
    List<OwnShift> shifts = store.shifts(tx, desk, me, span(time));
    List<ChangeWords.Told> changes =
        store.revisions(tx, desk, me, tx.now().minus(NEWS_LASTS)).stream()
            .map(revision -> ChangeWords.of(revision, time.at(revision.at())))
            .toList();
    Model rota =
        new Model(
            face.shells().of(tx, desk, caller, "My rota").entry("my-rota"),
            tx.now().toString(),
            published.revision(tx.handle(), desk.id()),
            Model.Today.of(shifts, time),
            changes,
            OwnWeek.from(time.date(), WEEKS, shifts, tx.now()),
            box);
    return face.pages().render("rota/myrota/my-rota.ftlh", rota);
  }

  /** All whole weeks that are shown, from Monday. */
  private static ShiftPeriod span(DeskTime time) {
    LocalDate monday = time.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new ShiftPeriod(time.whole(monday).start(), time.whole(monday.plusWeeks(WEEKS)).start());
  }

  private static CalendarLinks.Owner owner(Desk desk, Caller caller) {
    return new CalendarLinks.Owner(desk.id(), caller.actingAdvisor());
  }

  private static String action(Desk desk) {
    return "/" + desk.slug() + "/my-rota/calendar";
  }

  /**
   * The page.
   *
   * @param now the instant it shows
   * @param revision of the published rota; 0 when nothing was ever published
   * @param changes what the latest revisions changed, the latest first
   */
  record Model(
      Shell shell,
      String now,
      int revision,
      Today today,
      List<ChangeWords.Told> changes,
      List<OwnWeek> weeks,
      CalendarLinkBoxes.Box calendar) {
    /**
     * What is today, and what is next when that is nothing.
     *
     * @param shifts all that overlap the desk's day
     */
    record Today(String day, List<Soon> shifts, @Nullable Soon next) {
      static Today of(List<OwnShift> shifts, DeskTime time) {
        ShiftPeriod day = time.whole(time.date());
        List<Soon> today =
            shifts.stream()
                .filter(shift -> shift.period().overlaps(day))
                .map(shift -> Soon.of(shift, time))
                .toList();
        Optional<OwnShift> next =
            shifts.stream()
                .filter(shift -> shift.period().start().isAfter(time.asOf()))
                .findFirst();
        return new Today(
            time.day(time.asOf()),
            today,
            today.isEmpty() ? next.map(shift -> Soon.of(shift, time)).orElse(null) : null);
      }
    }

    /**
     * A shift that is near.
     *
     * @param state "ends", "starts" or "ended"
     * @param at the instant of that, for the page to count down to
     * @param until "in 2 h 5 min"; "now" once it is past
     */
    record Soon(
        String day,
        String times,
        String seat,
        String relief,
        String state,
        String at,
        String until) {
      private static Soon of(OwnShift shift, DeskTime time) {
        Instant start = shift.period().start();
        boolean begun = !start.isAfter(time.asOf());
        Instant at = begun ? shift.period().end() : start;
        return new Soon(
            Written.day(shift.start()),
            Written.time(shift.start()) + "–" + Written.time(shift.end()),
            shift.seat().spoken(),
            shift.relief().inWords(),
            shift.isOver(time.asOf()) ? "ended" : begun ? "ends" : "starts",
            at.toString(),
            time.until(at));
      }
    }
  }
}
