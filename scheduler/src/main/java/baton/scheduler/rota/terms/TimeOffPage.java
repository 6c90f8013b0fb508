package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.ProblemException;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/time-off}: what people ask for, with the shifts it clashes with (R1, R2). */
@Path("/{desk}/time-off")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class TimeOffPage {
  private final DeskTransactions transactions;
  private final TimeOffService timesOff;
  private final TimeOffShifts shifts;
  private final TermsPages face;
  private final TimeOffPainter painter;
  private final TermsAccess whose = new TermsAccess();

  public TimeOffPage(
      DeskTransactions transactions,
      TimeOffService timesOff,
      TimeOffShifts shifts,
      TermsPages face) {
    this.transactions = transactions;
    this.timesOff = timesOff;
    this.shifts = shifts;
    this.face = face;
    this.painter = new TimeOffPainter(face.shells(), timesOff);
  }

  /**
   * @param opened how many shifts were just opened in the draft
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("opened") @DefaultValue("") String opened) {
    int count = opened.matches("[0-9]{1,6}") ? Integer.parseInt(opened) : 0;
    return shown(caller, slug, TimeOffModel.Sent.done(count));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(transactions.desk(slug).id());
  }

  /** Enters it for somebody, approved. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    TimeOffForm form = TimeOffForm.of(sent);
    JsonFields fields = form.sent();
    return act(
        caller,
        slug,
        form,
        (tx, desk) -> {
          TimeOffFields.Asked asked = TimeOffFields.asked(fields, desk.zone(), tx.now());
          TimeOffService.Actor by = new TimeOffService.Actor(caller.advisor(), asked.reason());
          Advisor who = whose.required(tx, desk, id(form));
          var unused = timesOff.enter(tx, desk, who.id(), asked.away(), by);
          return 0;
        });
  }

  /**
   * @param open anything: their drafted shifts that lie in it are opened, in the same transaction
   */
  @POST
  @Path("{id: [0-9]{1,18}}/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @PathParam("id") long id,
      @FormParam("words") @DefaultValue("") String words,
      @FormParam("open") @Nullable String open) {
    JsonFields sent = TimeOffFields.typed(words);
    return act(
        caller,
        slug,
        TimeOffForm.EMPTY,
        (tx, desk) -> {
          TimeOffService.Actor by =
              new TimeOffService.Actor(caller.advisor(), TimeOffFields.words(sent, false));
          TimeOff off = timesOff.approve(tx, desk, new TimeOffId(id), by);
          return open == null ? 0 : open(tx, desk, caller, off);
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
        TimeOffForm.EMPTY,
        (tx, desk) -> open(tx, desk, caller, timesOff.approved(tx, desk, new TimeOffId(id))));
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
      @FormParam("words") @DefaultValue("") String words) {
    JsonFields sent = TimeOffFields.typed(words);
    return act(
        caller,
        slug,
        TimeOffForm.EMPTY,
        (tx, desk) -> {
          TimeOffService.Actor by =
              new TimeOffService.Actor(caller.advisor(), TimeOffFields.words(sent, true));
          var unused = timesOff.decline(tx, desk, new TimeOffId(id), by);
          return 0;
        });
  }

  /**
   * @param act says how many shifts it opened
   */
  private Response act(
      Caller caller, String slug, TimeOffForm form, ToIntBiFunction<Tx, Desk> act) {
    try {
      int opened = transactions.write(slug, (tx, desk) -> act.applyAsInt(tx, desk));
      String said = opened == 0 ? "" : "?opened=" + opened;
      return Response.seeOther(URI.create("/" + slug + "/time-off" + said)).build();
    } catch (ProblemException e) {
      return Response.status(e.problem().status())
          .type(MediaType.TEXT_HTML_TYPE)
          .entity(shown(caller, slug, new TimeOffModel.Sent(form.with(e), e.problem(), 0)))
          .build();
    }
  }

  private String shown(Caller caller, String slug, TimeOffModel.Sent sent) {
    return face.pages()
        .render(
            "rota/terms/time-off.ftlh",
            transactions.read(
                slug,
                (tx, desk) -> painter.leads(tx, desk, caller, sent, shifts.drafted(tx, desk))));
  }

  private static AdvisorId id(TimeOffForm form) {
    String id = form.value("advisor");
    if (!id.matches("[0-9]{1,18}")) {
      throw ProblemException.invalid("advisor", "is needed: choose who is away");
    }
    return new AdvisorId(Long.parseLong(id));
  }
}
