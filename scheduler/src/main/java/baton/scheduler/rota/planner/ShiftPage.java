package baton.scheduler.rota.planner;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.planner.ShiftDialog.Told;
import baton.scheduler.rota.planner.ShiftDialogs.Ask;
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
import java.util.List;
import java.util.Map;

/** {@code /{desk}/planner/shift}: the form of one shift, and every edit of one. */
@Path("/{desk}/planner/shift")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class ShiftPage {
  private final PlannerModule room;

  public ShiftPage(PlannerModule room) {
    this.room = room;
  }

  /** The form of the shift that is named; of a new one where none is. */
  @GET
  public String form(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    ShiftForm asked = ShiftForm.of(address.getQueryParameters());
    return room.transactions()
        .read(
            slug,
            (tx, desk) -> {
              Ask ask = new Ask(desk, caller, room.view(tx, desk, address.getQueryParameters()));
              ShiftDialog dialog =
                  asked.name().isEmpty()
                      ? room.dialogs().fresh(tx, ask, asked.typed())
                      : room.dialogs()
                          .known(
                              tx,
                              ask,
                              ShiftName.parse(asked.name()).orElseThrow(ShiftPage::unknown));
              return room.render(dialog);
            });
  }

  /** Done: back to the planner. Refused: the form again, with what was typed. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response edit(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    ShiftForm form = ShiftForm.of(sent);
    return room.transactions()
        .write(
            slug,
            (tx, desk) -> {
              Ask ask = new Ask(desk, caller, room.view(tx, desk, sent));
              return switch (ShiftEdit.of(form, room.drafts().readForEdit(tx, desk))) {
                case ShiftEdit.Edit edit -> done(tx, ask, form, edit);
                case ShiftEdit.Wrong(Map<String, String> fields) ->
                    again(422, tx, ask, form, Told.wrong(fields));
                case ShiftEdit.Nonsense nothing -> throw unknown();
              };
            });
  }

  private Response done(Tx tx, Ask ask, ShiftForm form, ShiftEdit.Edit wish) {
    DraftOutcome outcome = room.drafts().edit(tx, ask.desk(), Editor.of(ask.caller()), wish.edit());
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
    return Response.status(status)
        .entity(room.render(room.dialogs().again(tx, ask, form, told)))
        .build();
  }

  private static Response back(Desk desk, ShownDays view, DraftShift shift) {
    return PlannerModule.back(desk, view, "#s-" + ShiftName.of(shift));
  }

  private static ProblemException unknown() {
    return ProblemException.invalid("shift", "is no shift");
  }
}
