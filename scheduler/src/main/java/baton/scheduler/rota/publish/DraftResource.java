package baton.scheduler.rota.publish;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.RefusedPlan;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.draft.ShiftCsv;
import baton.scheduler.rota.draft.ShownShifts.ShownAddition;
import baton.scheduler.rota.draft.ShownShifts.ShownDraft;
import baton.scheduler.rota.draft.ShownShifts.ShownFinding;
import baton.scheduler.rota.plan.DraftId;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftText;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the draft: as a whole, as JSON or CSV, or shift by shift. */
@Path("/api/v1/desks/{desk}/rota/draft/shifts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class DraftResource {
  private static final int MOST_SHIFTS = 20_000;
  private static final String NOTE =
      "The draft is the whole rota to be, from now on: what it leaves out will not be. What has"
          + " begun stays as published, whether or not the draft has it (R5).";

  private final DeskTransactions transactions;
  private final Rota rota;

  DraftResource(DeskTransactions transactions, Rota rota) {
    this.transactions = transactions;
    this.rota = rota;
  }

  /** A shift as sent; what is missing is said like anything else that is wrong. */
  public record ShiftBody(
      @Nullable String seat,
      @Nullable String advisor,
      @Nullable String start,
      @Nullable String end) {
    ShiftText text() {
      return new ShiftText(orNothing(seat), orNothing(advisor), orNothing(start), orNothing(end));
    }

    private static String orNothing(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** The whole draft. */
  public record DraftBody(@Nullable List<@Nullable ShiftBody> shifts) {}

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public ShownDraft replace(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable DraftBody body) {
    List<ShiftBody> shifts = shifts(body);
    List<ShiftLine> lines = new ArrayList<>();
    for (ShiftBody shift : shifts) {
      lines.add(new ShiftLine(new Origin.Item(lines.size()), shift.text()));
    }
    return replace(caller, slug, new RotaDrafting.Upload(lines, List.of()));
  }

  /** The columns {@code seat,advisor,start,end}, in desk wall time; see {@link ShiftCsv}. */
  @PUT
  @Consumes("text/csv")
  public ShownDraft replaceByCsv(
      @Auth Caller caller, @PathParam("desk") String slug, InputStream file) throws IOException {
    return replace(caller, slug, ShiftCsv.read(file));
  }

  /** 201 for a new shift; 200 with the id it has for one that is in the draft already. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable ShiftBody shift) {
    if (shift == null) {
      throw ProblemException.invalid("body", "must be a shift");
    }
    Rota.Addition addition =
        transactions.write(slug, (tx, desk) -> rota.add(tx, desk, Editor.of(caller), shift.text()));
    return switch (addition) {
      case Rota.Addition.Added(DraftId id, List<Finding> findings) ->
          Response.status(Response.Status.CREATED)
              .entity(new ShownAddition(id.value(), ShownFinding.all(findings)))
              .build();
      case Rota.Addition.There(DraftId id) ->
          Response.ok(new ShownAddition(id.value(), List.of())).build();
      case Rota.Addition.Refused(List<Finding> findings) -> throw RefusedPlan.sent(findings);
    };
  }

  @DELETE
  @Path("/{id}")
  public Response remove(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("id") long id) {
    transactions
        .write(slug, (tx, desk) -> rota.remove(tx, desk, Editor.of(caller), new DraftId(id)))
        .ifPresent(why -> {
          throw ProblemException.refused(why);
        });
    return Response.noContent().build();
  }

  private ShownDraft replace(Caller caller, String slug, RotaDrafting.Upload upload) {
    RotaDrafting.Answer answer =
        transactions.write(
            slug, (tx, desk) -> rota.replaceDraft(tx, desk, Editor.of(caller), upload));
    return switch (answer) {
      case RotaDrafting.Answer.Saved(int shifts, int added, int removed, List<Finding> warnings) ->
          new ShownDraft(shifts, added, removed, ShownFinding.all(warnings), NOTE);
      case RotaDrafting.Answer.Refused(List<Finding> findings) -> throw RefusedPlan.sent(findings);
    };
  }

  private static List<ShiftBody> shifts(@Nullable DraftBody body) {
    List<@Nullable ShiftBody> shifts = body == null ? null : body.shifts();
    if (shifts == null) {
      throw ProblemException.invalid("shifts", "must be there: the whole draft as a list");
    }
    if (shifts.size() > MOST_SHIFTS) {
      throw ProblemException.invalid("shifts", "must not have more than " + MOST_SHIFTS);
    }
    List<ShiftBody> all = new ArrayList<>();
    for (ShiftBody shift : shifts) {
      if (shift == null) {
        throw ProblemException.invalid("shifts[" + all.size() + "]", "must be a shift");
      }
      all.add(shift);
    }
    return all;
  }
}
