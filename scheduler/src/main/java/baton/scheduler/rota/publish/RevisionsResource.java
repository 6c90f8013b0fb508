package baton.scheduler.rota.publish;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.draft.RefusedPlan;
import baton.scheduler.rota.draft.ShownShifts.ShownFinding;
import baton.scheduler.rota.draft.ShownShifts.ShownShift;
import baton.scheduler.rota.plan.AskedSpan;
import baton.scheduler.rota.plan.RevisionHead;
import baton.scheduler.rota.publish.ShownRevisions.ShownComparison;
import baton.scheduler.rota.publish.ShownRevisions.ShownOne;
import baton.scheduler.rota.publish.ShownRevisions.ShownReturn;
import baton.scheduler.rota.publish.ShownRevisions.ShownRevision;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code …/rota/revisions}: lists revisions, reads one, compares two, and goes back to one. */
@Path("/api/v1/desks/{desk}/rota/revisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class RevisionsResource {
  private static final int PAGE = 50;

  private final DeskTransactions transactions;
  private final Rota rota;
  private final Revisions revisions = new Revisions();

  RevisionsResource(DeskTransactions transactions, Rota rota) {
    this.transactions = transactions;
    this.rota = rota;
  }

  /**
   * The latest revisions, {@value #PAGE} a page.
   *
   * @param before a revision's number: only those before it
   */
  @GET
  public ShownRevisions list(
      @PathParam("desk") String slug, @QueryParam("before") @Nullable Integer before) {
    int end = before == null ? Integer.MAX_VALUE : before;
    List<RevisionStore.Row> rows =
        transactions.read(slug, (tx, desk) -> revisions.list(tx, desk, end, PAGE + 1));
    List<RevisionStore.Row> page = rows.subList(0, Math.min(PAGE, rows.size()));
    return new ShownRevisions(
        page.stream().map(ShownRevision::of).toList(),
        rows.size() > PAGE ? (Integer) page.getLast().head().number() : null);
  }

  /** A revision and its shifts that overlap {@code [from, to)}. */
  @GET
  @Path("/{number: [0-9]{1,9}}")
  public ShownOne read(
      @PathParam("desk") String slug,
      @PathParam("number") int number,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          RevisionStore.Row row = revisions.required(tx, desk, number);
          ShiftPeriod span = AskedSpan.of(from, to, desk.zone(), tx.now());
          return new ShownOne(
              ShownRevision.of(row),
              ShownShift.all(rota.published(tx, desk, span, number).shifts()));
        });
  }

  /** What revision {@code to} has otherwise than {@code from}. */
  @GET
  @Path("/compare")
  public ShownComparison compare(
      @PathParam("desk") String slug,
      @QueryParam("from") @Nullable Integer from,
      @QueryParam("to") @Nullable Integer to) {
    if (from == null || to == null) {
      throw ProblemException.invalid(
          from == null ? "from" : "to", "is needed: a revision's number");
    }
    return transactions.read(
        slug,
        (tx, desk) -> {
          RevisionHead first = revisions.required(tx, desk, from).head();
          RevisionHead second = revisions.required(tx, desk, to).head();
          return ShownComparison.of(from, to, revisions.compare(tx, desk, first, second));
        });
  }

  /** Makes the draft what that revision had from now on; preview and publish it then (R5). */
  @POST
  @Path("/{number: [0-9]{1,9}}/draft")
  public ShownReturn goBack(
      @Auth Caller caller, @PathParam("desk") String slug, @PathParam("number") int number) {
    Revisions.Return back =
        transactions.write(
            slug, (tx, desk) -> revisions.goBack(tx, desk, Editor.of(caller), number));
    List<ShownFinding> lost = ShownFinding.all(back.notAsBefore());
    return switch (back.outcome()) {
      case DraftOutcome.Done done -> new ShownReturn(true, done.version(), lost);
      case DraftOutcome.Unchanged same -> new ShownReturn(false, same.version(), lost);
      case DraftOutcome.Wrong wrong -> throw RefusedPlan.sent(wrong.findings());
      case DraftOutcome.Refused refused -> throw ProblemException.refused(refused.refusal());
    };
  }
}
