package baton.scheduler.rota.planner;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftWeeks;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.Finding;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The planner's buttons: undo, redo, copy a week, clear a week. */
@Path("/{desk}/planner")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class PlannerForms {
  private final PlannerModule room;

  public PlannerForms(PlannerModule room) {
    this.room = room;
  }

  /** Takes back the edit whose words the button had, and no other. */
  @POST
  @Path("undo")
  public Response undo(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    long number = number(sent);
    return act(
        caller, slug, sent, (tx, desk) -> room.drafts().undo(tx, desk, Editor.of(caller), number));
  }

  @POST
  @Path("redo")
  public Response redo(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return act(caller, slug, sent, (tx, desk) -> room.drafts().redo(tx, desk, Editor.of(caller)));
  }

  /** Puts the shown week's shifts into another; what is there stays. */
  @POST
  @Path("copy-week")
  public Response copyWeek(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    LocalDate to = ShownDays.monday(ShownDays.date("to", text(sent, "to")));
    return room.transactions()
        .write(
            slug,
            (tx, desk) -> {
              ShownDays view = room.view(tx, desk, sent);
              Draft draft = room.drafts().readForEdit(tx, desk);
              DraftWeeks.Fitting copy =
                  room.drafts().copyWeek(tx, desk, draft, view.monday(), List.of(to));
              DraftOutcome outcome =
                  CopiedWeek.nothing(copy)
                      .<DraftOutcome>map(DraftOutcome.Refused::new)
                      .orElseGet(() ->
                          room.drafts().edit(tx, desk, Editor.of(caller), CopiedWeek.edit(copy)));
              return answer(tx, desk, caller, outcome, ShownDays.weekOf(to));
            });
  }

  /** Takes the shown week's shifts out of the draft, but for what has begun (R5). */
  @POST
  @Path("clear-week")
  public Response clearWeek(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    return act(
        caller,
        slug,
        sent,
        (tx, desk) -> {
          ShownDays view = room.view(tx, desk, sent);
          DraftEdit edit =
              DraftWeeks.clear(
                  room.drafts().readForEdit(tx, desk), view.monday(), DeskTime.of(desk, tx.now()));
          return room.drafts().edit(tx, desk, Editor.of(caller), edit);
        });
  }

  @FunctionalInterface
  private interface Act {
    DraftOutcome act(Tx tx, Desk desk);
  }

  private Response act(Caller caller, String slug, MultivaluedMap<String, String> sent, Act act) {
    return room.transactions()
        .write(
            slug,
            (tx, desk) -> answer(tx, desk, caller, act.act(tx, desk), room.view(tx, desk, sent)));
  }

  private Response answer(Tx tx, Desk desk, Caller caller, DraftOutcome outcome, ShownDays view) {
    return switch (outcome) {
      case DraftOutcome.Done done -> PlannerModule.back(desk, view, "");
      case DraftOutcome.Unchanged same -> PlannerModule.back(desk, view, "");
      case DraftOutcome.Refused(Refusal refusal) -> refused(tx, desk, caller, view, refusal);
      case DraftOutcome.Wrong(List<Finding> findings) -> {
        Finding first = findings.getFirst();
        yield refused(
            tx, desk, caller, view, new Refusal(first.rule(), first.message(), first.fix()));
      }
    };
  }

  private Response refused(Tx tx, Desk desk, Caller caller, ShownDays view, Refusal refusal) {
    return Response.status(409)
        .entity(room.page(tx, desk, caller, view, Optional.of(Problem.refused(refusal))))
        .build();
  }

  private static String text(MultivaluedMap<String, String> sent, String field) {
    String value = sent.getFirst(field);
    return value == null ? "" : value;
  }

  private static long number(MultivaluedMap<String, String> sent) {
    String number = text(sent, "number");
    if (!number.matches("[0-9]{1,18}")) {
      throw ProblemException.invalid("number", "must be the number of an edit");
    }
    return Long.parseLong(number);
  }
}
