package baton.scheduler.rota.planner;

import baton.handoff.Refusal;
import baton.handoff.shift.PublishedShifts;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.DraftWeeks;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.publish.Rota;
import baton.scheduler.rota.terms.TermsStore;
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
import java.util.Optional;

/**
 * {@code /{desk}/planner}: the draft beside what is published, by week or by day (R1, R3), in as
 * many statements however large the plan is; and its buttons: undo, redo, copy a week, clear a
 * week.
 */
@Path("/{desk}/planner")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PlannerPage {
  private final DeskPages face;
  private final Rota rota;
  private final DraftService drafts;
  private final TermsStore terms = new TermsStore();
  private final CoverageStore coverage = new CoverageStore();
  private final PublishedShifts published = new PublishedShifts();

  PlannerPage(DeskPages face, Rota rota, DraftService drafts) {
    this.face = face;
    this.rota = rota;
    this.drafts = drafts;
  }

  /** By {@code of}, any day of a week, or by {@code day}; without either it is this week. */
  @GET
  public String page(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    return face.desks()
        .read(
            slug,
            (tx, desk) ->
                page(
                    tx,
                    desk,
                    caller,
                    PlannerModule.view(tx, desk, address.getQueryParameters()),
                    Optional.empty()));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  /** Takes back the edit whose words the button had, and no other. */
  @POST
  @Path("undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undo(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    long number = number(sent);
    return act(caller, slug, sent, (tx, desk) -> drafts.undo(tx, desk, Editor.of(caller), number));
  }

  @POST
  @Path("redo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response redo(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return act(caller, slug, sent, (tx, desk) -> drafts.redo(tx, desk, Editor.of(caller)));
  }

  /** Puts the shown week's shifts into another; what is there stays. */
  @POST
  @Path("copy-week")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response copyWeek(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    LocalDate to = ShownDays.monday(TextValue.requiredDate("to", text(sent, "to")));
    return face.desks()
        .write(
            slug,
            (tx, desk) -> {
              ShownDays view = PlannerModule.view(tx, desk, sent);
              Draft draft = drafts.readForEdit(tx, desk);
              DraftWeeks.Fitting copy =
                  drafts.copyWeek(tx, desk, draft, view.monday(), List.of(to));
              DraftOutcome outcome =
                  copy.nothing()
                      .<DraftOutcome>map(DraftOutcome.Refused::new)
                      .orElseGet(() -> drafts.edit(tx, desk, Editor.of(caller), copy.noted()));
              return answer(tx, desk, caller, outcome, ShownDays.weekOf(to));
            });
  }

  /** Takes the shown week's shifts out of the draft, but for what has begun (R5). */
  @POST
  @Path("clear-week")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response clearWeek(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return act(
        caller,
        slug,
        sent,
        (tx, desk) -> {
          ShownDays view = PlannerModule.view(tx, desk, sent);
          DraftEdit edit =
              DraftWeeks.clear(
                  drafts.readForEdit(tx, desk), view.monday(), DeskTime.of(desk, tx.now()));
          return drafts.edit(tx, desk, Editor.of(caller), edit);
        });
  }

  @FunctionalInterface
  private interface Act {
    DraftOutcome act(Tx tx, Desk desk);
  }

  private Response act(Caller caller, String slug, MultivaluedMap<String, String> sent, Act act) {
    return face.desks()
        .write(
            slug,
            (tx, desk) ->
                answer(tx, desk, caller, act.act(tx, desk), PlannerModule.view(tx, desk, sent)));
  }

  private Response answer(Tx tx, Desk desk, Caller caller, DraftOutcome outcome, ShownDays view) {
    return switch (outcome) {
      case DraftOutcome.Done done -> PlannerModule.back(desk, view, "");
      case DraftOutcome.Unchanged same -> PlannerModule.back(desk, view, "");
      case DraftOutcome.Refused(Refusal refusal) -> refused(tx, desk, caller, view, refusal);
      case DraftOutcome.Wrong(List<Finding> findings) ->
          refused(tx, desk, caller, view, findings.getFirst().refusal());
    };
  }

  private Response refused(Tx tx, Desk desk, Caller caller, ShownDays view, Refusal refusal) {
    return Response.status(409)
        .entity(page(tx, desk, caller, view, Optional.of(Problem.refused(refusal))))
        .build();
  }

  private String page(Tx tx, Desk desk, Caller caller, ShownDays span, Optional<Problem> refused) {
    ShiftPeriod seen = span.instants(desk);
    PlannerView.Plan plan =
        new PlannerView.Plan(
            desk, tx.now(), span, rota.picture(tx, desk), days -> published(tx, desk, days));
    return face.pages()
        .render(
            "rota/planner/planner.ftlh",
            PlannerView.of(
                face.shells().of(tx, desk, caller, "Planner").entry("planner"),
                plan,
                new PlannerView.Staff(
                    new PlannerPeople(new Advisors().all(tx, desk.id())),
                    terms.terms(tx, desk, seen.start()),
                    coverage.asked(tx, desk)),
                doing(tx, desk, Editor.of(caller), refused)));
  }

  private List<Shift> published(Tx tx, Desk desk, ShownDays days) {
    ShiftPeriod period = days.instants(desk);
    return published.overlapping(tx.handle(), desk.id(), period.start(), period.end());
  }

  private PlannerView.Doing doing(Tx tx, Desk desk, Editor who, Optional<Problem> refused) {
    return PlannerView.Doing.of(
        who,
        DeskTime.of(desk, tx.now()),
        drafts.undoable(tx, desk, who),
        drafts.redoable(tx, desk, who),
        drafts.edits(tx, desk, Long.MAX_VALUE, 1).stream().findFirst(),
        refused);
  }

  private static String text(MultivaluedMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value;
  }

  private static long number(MultivaluedMap<String, String> sent) {
    return TextValue.id(sent.getFirst("number"))
        .orElseThrow(() -> ProblemException.invalid("number", "must be the number of an edit"));
  }
}
