package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.shift.PublishedShifts;
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
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.planner.ShiftDialog.Choices;
import baton.scheduler.rota.planner.ShiftDialog.Is;
import baton.scheduler.rota.planner.ShiftDialog.Told;
import baton.scheduler.rota.planner.ShiftForm.Typed;
import baton.scheduler.rota.publish.Rota;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/planner/shift}: the form of one shift, and every edit of one. */
@Path("/{desk}/planner/shift")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class ShiftPage {
  private final DeskPages face;
  private final Rota rota;
  private final DraftService drafts;
  private final Advisors advisors = new Advisors();
  private final PublishedShifts published = new PublishedShifts();

  ShiftPage(DeskPages face, Rota rota, DraftService drafts) {
    this.face = face;
    this.rota = rota;
    this.drafts = drafts;
  }

  /** Whose form, where from, and for whom. */
  private record Ask(Desk desk, Caller caller, ShownDays view) {}

  /** The form of the shift that is named; of a new one where none is. */
  @GET
  public String form(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    ShiftForm asked = ShiftForm.of(address.getQueryParameters());
    return face.desks()
        .read(
            slug,
            (tx, desk) -> {
              Ask ask =
                  new Ask(desk, caller, PlannerModule.view(tx, desk, address.getQueryParameters()));
              return render(
                  asked.name().isEmpty()
                      ? fresh(tx, ask, asked.typed())
                      : known(
                          tx, ask, ShiftName.parse(asked.name()).orElseThrow(ShiftPage::unknown)));
            });
  }

  /** Done: back to the planner. Refused: the form again, with what was typed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    ShiftForm form = ShiftForm.of(sent);
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              Ask ask = new Ask(desk, caller, PlannerModule.view(tx, desk, sent));
              return switch (ShiftEdit.of(form, drafts.readForEdit(tx, desk))) {
                case ShiftEdit.Edit edit -> done(tx, ask, form, edit);
                case ShiftEdit.Wrong(Map<String, String> fields) ->
                    again(422, tx, ask, form, Told.wrong(fields));
                case ShiftEdit.Nonsense nothing -> throw unknown();
              };
            });
  }

  private Response done(Tx tx, Ask ask, ShiftForm form, ShiftEdit.Edit wish) {
    DraftOutcome outcome = drafts.edit(tx, ask.desk(), Editor.of(ask.caller()), wish.edit());
    return switch (outcome) {
      case DraftOutcome.Done done -> back(ask.desk(), ask.view(), wish.then());
      case DraftOutcome.Unchanged same -> back(ask.desk(), ask.view(), wish.then());
      case DraftOutcome.Wrong(List<Finding> findings) ->
          again(
              409,
              tx,
              ask,
              form,
              Told.findings(findings.stream().map(Finding::inOneLine).toList()));
      case DraftOutcome.Refused(Refusal refusal) ->
          again(409, tx, ask, form, Told.refused(Problem.refused(refusal)));
    };
  }

  private Response again(int status, Tx tx, Ask ask, ShiftForm form, Told told) {
    Optional<DraftShift> named = ShiftName.parse(form.name());
    Is is = named.map(shift -> is(tx, ask.desk(), shift)).orElseGet(Is::fresh);
    Typed typed =
        form.typed().day().isEmpty()
            ? named.map(TypedShift::typed).orElse(form.typed())
            : form.typed();
    return Response.status(status)
        .entity(render(dialog(tx, ask, is.splitAt(form.at()), typed, told)))
        .build();
  }

  /** The form of a shift as it is. */
  private ShiftDialog known(Tx tx, Ask ask, DraftShift shift) {
    return dialog(tx, ask, is(tx, ask.desk(), shift), TypedShift.typed(shift), Told.nothing(""));
  }

  /**
   * The form of a new shift: what is asked for, and where nothing is, what is likely.
   *
   * @param asked the day at least
   */
  private ShiftDialog fresh(Tx tx, Ask ask, Typed asked) {
    List<DraftShift> draft =
        drafts.read(tx, ask.desk()).shifts().stream().map(Drafted::shift).toList();
    LocalDate day =
        asked.day().isEmpty() ? ask.view().first() : TextValue.requiredDate("on", asked.day());
    Typed likely =
        TypedShift.typed(
            new ShiftSuggestion(draft, rota.seats(tx, ask.desk()))
                .on(day, person(tx, ask.desk(), asked.person())));
    return dialog(tx, ask, Is.fresh(), asked.or(likely), Told.nothing(""));
  }

  private ShiftDialog dialog(Tx tx, Ask ask, Is is, Typed typed, Told told) {
    return new ShiftDialog(
        face.shells().of(tx, ask.desk(), ask.caller(), is.title()).entry("planner"),
        ask.view(),
        is,
        typed,
        Choices.of(rota.seats(tx, ask.desk()), advisors.all(tx, ask.desk().id()), typed.seat()),
        told);
  }

  private String render(ShiftDialog dialog) {
    return face.pages().render("rota/planner/dialog.ftlh", dialog);
  }

  private Is is(Tx tx, Desk desk, DraftShift shift) {
    return Is.of(
        shift,
        drafts.read(tx, desk),
        shift.endsBy(tx.now(), desk.zone()),
        one -> isPublished(tx, desk, one));
  }

  private boolean isPublished(Tx tx, Desk desk, DraftShift shift) {
    ShiftPeriod days = new ShownDays(shift.start().toLocalDate(), 2).instants(desk);
    return published.overlapping(tx.handle(), desk.id(), days.start(), days.end()).stream()
        .map(PublishedDifferences.Sheet::content)
        .anyMatch(shift::equals);
  }

  private @Nullable Advisor person(Tx tx, Desk desk, String id) {
    return TextValue.id(id)
        .flatMap(known -> advisors.byId(tx, desk.id(), new AdvisorId(known)))
        .orElse(null);
  }

  private static Response back(Desk desk, ShownDays view, DraftShift shift) {
    return PlannerModule.back(desk, view, "#s-" + ShiftName.of(shift));
  }

  private static ProblemException unknown() {
    return ProblemException.invalid("shift", "is no shift");
  }
}
