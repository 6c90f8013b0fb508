package baton.scheduler.rota.fill;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.fill.FillResult.Explained;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code …/rota/draft/fill}: fills the draft's open shifts, in the background (R3). */
@Path("/api/v1/desks/{desk}/rota/draft/fill")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class FillResource {
  private static final Set<String> FIELDS = new LinkedHashSet<>(List.of("seconds", "mayMove"));

  private final DeskTransactions transactions;
  private final Fills fills;

  FillResource(DeskTransactions transactions, Fills fills) {
    this.transactions = transactions;
    this.fills = fills;
  }

  /** {@code {seconds?, mayMove?}}: 202 and the filling that was begun. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response start(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    FillOrder order = order(JsonFields.of(body, FIELDS));
    FillView begun =
        transactions.write(
            slug,
            (tx, desk) -> {
              Refusal refusal = fills.start(tx, desk, Editor.of(caller), order);
              if (refusal != null) {
                throw ProblemException.refused(refusal);
              }
              return view(tx, desk);
            });
    return Response.accepted(begun).build();
  }

  /** The latest filling, running or over, with what it left open and why. */
  @GET
  public FillView latest(@Auth Caller caller, @PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> view(tx, desk));
  }

  /** Stops the filling that runs: the best it has by now is put into the draft. */
  @DELETE
  public Response stop(@Auth Caller caller, @PathParam("desk") String slug) {
    FillView asked =
        transactions.write(
            slug,
            (tx, desk) -> {
              if (!fills.stop(tx, desk, Editor.of(caller))) {
                throw Problem.notFound("No filling runs.").asException();
              }
              return view(tx, desk);
            });
    return Response.accepted(asked).build();
  }

  private FillView view(Tx tx, Desk desk) {
    FillRun run =
        fills
            .latest(tx, desk)
            .orElseThrow(() -> Problem.notFound("Nothing was filled yet.").asException());
    return FillView.of(
        run, tx.now(), fills.explained(tx, run, false), fills.explained(tx, run, true));
  }

  private static FillOrder order(JsonFields fields) {
    Integer seconds = fields.whole("seconds", 5, 600);
    Boolean mayMove = fields.flag("mayMove");
    fields.orThrow();
    return new FillOrder(
        seconds == null ? FillOrder.USUAL : Duration.ofSeconds(seconds),
        Boolean.TRUE.equals(mayMove));
  }

  /** A filling as programs read it. */
  record FillView(
      String state,
      Started started,
      int toFill,
      Best best,
      @Nullable Over over,
      List<Explained> unfilled,
      List<Explained> unmetWishes) {

    record Started(Instant at, String by, long seconds, boolean mayMove) {}

    /**
     * @param open of those to fill; null: no full answer yet
     * @param atLeast no answer has a lower penalty
     * @param stoppedBy who asked it to stop
     */
    record Best(
        @Nullable Integer open,
        @Nullable Long penalty,
        @Nullable Long atLeast,
        @Nullable String stoppedBy) {}

    /**
     * @param edit of the draft that it became
     */
    record Over(Instant at, @Nullable Long edit, String words) {}

    static FillView of(FillRun run, Instant now, List<Explained> unfilled, List<Explained> unmet) {
      FillRun.End end = run.end();
      return new FillView(
          run.stateAt(now).name(),
          new Started(
              run.start().at(),
              run.start().by().name(),
              run.start().order().longest().toSeconds(),
              run.start().order().mayMove()),
          run.start().toFill(),
          new Best(
              run.reached().openLeft(),
              run.reached().penalty(),
              run.reached().bound(),
              run.reached().stoppedBy()),
          end == null ? null : new Over(end.at(), end.edit(), end.words()),
          unfilled,
          unmet);
    }
  }
}
