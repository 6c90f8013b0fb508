package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.TimeOff.State;
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
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/time-off}: what people ask for, with the shifts it clashes with (R1, R2). */
@Path("/{desk}/time-off")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class TimeOffPage {
  private static final Duration AHEAD = Duration.ofDays(800);

  private final DeskPages face;
  private final TimeOffService timesOff;
  private final TimeOffShifts shifts;
  private final TermsAccess whose = new TermsAccess();
  private final Advisors advisors = new Advisors();

  TimeOffPage(DeskPages face, TimeOffService timesOff, TimeOffShifts shifts) {
    this.face = face;
    this.timesOff = timesOff;
    this.shifts = shifts;
  }

  /**
   * @param opened how many shifts were just opened in the draft
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("opened") @DefaultValue("") String opened) {
    int count = TextValue.count(opened).orElse(0);
    return shown(caller, slug, Sent.done(count));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  /** Enters it for somebody, approved. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return act(
        caller,
        slug,
        TypedForm.of(sent),
        () -> new Entered(TimeOffFields.askedForm(sent), id(sent)),
        (tx, desk, entered) -> {
          AwayPeriod away = entered.asked().away(desk.zone(), tx.now());
          TimeOffService.Actor by =
              new TimeOffService.Actor(caller.advisor(), entered.asked().reason());
          Advisor who = whose.required(tx, desk, entered.who());
          var unused = timesOff.enter(tx, desk, who.id(), away, by);
          return 0;
        });
  }

  private record Entered(TimeOffFields.Asked asked, AdvisorId who) {}

  /** With {@code open}, their drafted shifts that lie in it are opened, in the same transaction. */
  @POST
  @Path("{id: [0-9]{1,18}}/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> sent) {
    return act(
        caller,
        slug,
        TypedForm.EMPTY,
        () -> new TimeOffService.Actor(caller.advisor(), TimeOffFields.wordsForm(sent, false)),
        (tx, desk, by) -> {
          TimeOff off = timesOff.approve(tx, desk, new TimeOffId(id), by);
          return sent.containsKey("open") ? open(tx, desk, caller, off) : 0;
        });
  }

  /** Opens, in the draft, the person's shifts that lie in what is approved. */
  @POST
  @Path("{id: [0-9]{1,18}}/open-shifts")
  public Response openShifts(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        TypedForm.EMPTY,
        () -> new TimeOffId(id),
        (tx, desk, off) -> open(tx, desk, caller, timesOff.approved(tx, desk, off)));
  }

  private int open(Tx tx, Desk desk, Caller caller, TimeOff off) {
    return shifts.open(tx, desk, caller, whose.required(tx, desk, off.advisor()).name(), off);
  }

  @POST
  @Path("{id: [0-9]{1,18}}/decline")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      MultivaluedMap<String, String> sent) {
    return act(
        caller,
        slug,
        TypedForm.EMPTY,
        () -> new TimeOffService.Actor(caller.advisor(), TimeOffFields.wordsForm(sent, true)),
        (tx, desk, by) -> {
          var unused = timesOff.decline(tx, desk, new TimeOffId(id), by);
          return 0;
        });
  }

  /** Says how many shifts it opened. */
  @FunctionalInterface
  private interface Act<T> {
    int act(Tx tx, Desk desk, T read);
  }

  /**
   * @param read reads what was sent, before a transaction opens
   */
  private <T> Response act(
      Caller caller, String slug, TypedForm form, Supplier<T> read, Act<T> act) {
    try {
      T sent = read.get();
      int opened = face.desks().write(slug, (tx, desk) -> act.act(tx, desk, sent));
      String said = opened == 0 ? "" : "?opened=" + opened;
      return Response.seeOther(URI.create("/" + slug + "/time-off" + said)).build();
    } catch (ProblemException e) {
      return Response.status(e.problem().status())
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(shown(caller, slug, new Sent(TimeOffFields.wrong(form, e), e.problem(), 0)))
          .build();
    }
  }

  private String shown(Caller caller, String slug, Sent sent) {
    return face.pages()
        .render(
            "rota/terms/time-off.ftlh",
            face.desks().read(slug, (tx, desk) -> all(tx, desk, caller, sent)));
  }

  /** All that is not over, in a number of statements that does not grow with it. */
  private Leads all(Tx tx, Desk desk, Caller caller, Sent sent) {
    List<JudgedShift> drafted = shifts.drafted(tx, desk);
    List<TimeOff> all =
        timesOff.overlapping(
            tx, desk, new ShiftPeriod(tx.now(), tx.now().plus(AHEAD)), EnumSet.allOf(State.class));
    List<Advisor> people = advisors.all(tx, desk.id());
    TimeOffLine.Facts facts =
        new TimeOffLine.Facts(
            people.stream().collect(Collectors.toMap(Advisor::id, Advisor::name)),
            timesOff.around(tx, desk, all),
            drafted,
            timesOff.history(tx, all),
            desk,
            tx.now());
    return new Leads(
        face.shells().of(tx, desk, caller, "Time off").entry("planner"),
        tx.now().toString(),
        Lists.of(all, facts),
        new Entry(people.stream().map(PeopleModel.Who::of).toList(), sent.form()),
        sent.refused(),
        sent.opened());
  }

  private static AdvisorId id(MultivaluedMap<String, String> sent) {
    return TextValue.id(sent.getFirst("advisor"))
        .map(AdvisorId::new)
        .orElseThrow(() -> ProblemException.invalid("advisor", "is needed: choose who is away"));
  }

  /**
   * The leads' page.
   *
   * @param now of the picture, for a page that keeps itself up to date
   * @param opened how many shifts were just opened in the draft
   */
  record Leads(
      Shell shell, String now, Lists lists, Entry entry, @Nullable Problem refused, int opened) {}

  /**
   * What was just sent, and what came of it.
   *
   * @param form as it was typed
   * @param refused null: it was done
   */
  record Sent(TypedForm form, @Nullable Problem refused, int opened) {
    static Sent done(int opened) {
      return new Sent(TypedForm.EMPTY, null, opened);
    }
  }

  /** What waits, what is approved and not over, and what else was decided and is not over. */
  record Lists(List<TimeOffLine> asked, List<TimeOffLine> approved, List<TimeOffLine> other) {
    static Lists of(List<TimeOff> all, TimeOffLine.Facts facts) {
      return new Lists(
          lines(all, EnumSet.of(State.ASKED), facts),
          lines(all, EnumSet.of(State.APPROVED), facts),
          lines(all, EnumSet.of(State.DECLINED, State.WITHDRAWN), facts));
    }

    private static List<TimeOffLine> lines(
        List<TimeOff> all, Set<State> states, TimeOffLine.Facts facts) {
      return all.stream()
          .filter(off -> states.contains(off.state()))
          .map(off -> TimeOffLine.of(off, facts))
          .toList();
    }
  }

  /** The form that enters time off for somebody. */
  record Entry(List<PeopleModel.Who> people, TypedForm form) {}
}
