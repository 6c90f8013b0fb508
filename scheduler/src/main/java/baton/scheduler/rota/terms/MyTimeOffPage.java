package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/my-time-off}: asks for time off, shows what became of it, takes it back (R1). */
@Path("/{desk}/my-time-off")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADVISOR)
public final class MyTimeOffPage {
  private final DeskPages face;
  private final TimeOffService timesOff;
  private final Advisors advisors = new Advisors();
  private final TermsStore book = new TermsStore();

  MyTimeOffPage(DeskPages face, TimeOffService timesOff) {
    this.face = face;
    this.timesOff = timesOff;
  }

  @GET
  public String page(@Auth Caller caller, @PathParam("desk") String slug) {
    return shown(caller, slug, TypedForm.EMPTY, null);
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return act(
        caller,
        slug,
        TypedForm.of(sent),
        () -> TimeOffFields.askedForm(sent),
        (tx, desk, asked) -> {
          AwayPeriod away = asked.away(desk.zone(), tx.now());
          TimeOffService.Actor by = new TimeOffService.Actor(caller.advisor(), asked.reason());
          var unused = timesOff.ask(tx, desk, TermsAccess.self(caller), away, by);
        });
  }

  @POST
  @Path("{id: [0-9]{1,18}}/withdraw")
  public Response withdraw(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    return act(
        caller,
        slug,
        TypedForm.EMPTY,
        () -> new TimeOffId(id),
        (tx, desk, off) -> {
          var unused = timesOff.withdraw(tx, desk, off, TermsAccess.self(caller));
        });
  }

  @FunctionalInterface
  private interface Act<T> {
    void act(Tx tx, Desk desk, T read);
  }

  /**
   * @param read reads what was sent, before a transaction opens
   */
  private <T> Response act(
      Caller caller, String slug, TypedForm form, Supplier<T> read, Act<T> act) {
    try {
      T sent = read.get();
      face.desks().use(slug, (tx, desk) -> act.act(tx, desk, sent));
      return Response.seeOther(URI.create("/" + slug + "/my-time-off")).build();
    } catch (ProblemException e) {
      return Response.status(e.problem().status())
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(shown(caller, slug, TimeOffFields.wrong(form, e), e.problem()))
          .build();
    }
  }

  private String shown(Caller caller, String slug, TypedForm form, @Nullable Problem refused) {
    return face.pages()
        .render(
            "rota/terms/my-time-off.ftlh",
            face.desks().read(slug, (tx, desk) -> mine(tx, desk, caller, form, refused)));
  }

  private Mine mine(Tx tx, Desk desk, Caller caller, TypedForm form, @Nullable Problem refused) {
    AdvisorId me = TermsAccess.self(caller);
    List<TimeOff> own = timesOff.of(tx, desk, me, tx.now());
    TimeOffLine.Facts facts =
        new TimeOffLine.Facts(
            advisors.names(tx, desk.id()),
            timesOff.around(tx, desk, own),
            List.of(),
            timesOff.history(tx, own),
            desk,
            tx.now());
    return new Mine(
        face.shells().of(tx, desk, caller, "My time off").entry("my-rota"),
        tx.now().toString(),
        own.stream().map(off -> TimeOffLine.of(off, facts)).toList(),
        form,
        Agreed.of(book.terms(tx, desk, tx.now()).of(me)),
        refused);
  }

  /** An advisor's own page. */
  record Mine(
      Shell shell,
      String now,
      List<TimeOffLine> lines,
      TypedForm form,
      Agreed agreed,
      @Nullable Problem refused) {}

  /** What the advisor agreed on, in words; empty where nothing is. */
  record Agreed(
      String hours, List<String> limits, String available, String employment, List<String> wishes) {
    static Agreed of(WorkTerms terms) {
      return new Agreed(
          TermWords.hours(terms.limits().hours()),
          TermWords.limits(terms.limits()),
          TermWords.availability(terms.availability()),
          TermWords.employment(terms.limits().employment()),
          terms.wishes().stream().map(TermWords::wish).toList());
    }
  }
}
