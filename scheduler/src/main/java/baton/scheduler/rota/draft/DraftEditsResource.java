package baton.scheduler.rota.draft;

import baton.scheduler.desk.DeskTime;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.draft.DraftCalls.Asked;
import baton.scheduler.rota.draft.ShownEdits.ShownEdit;
import baton.scheduler.rota.draft.ShownEdits.ShownEditList;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits of the draft: made, undone, redone and listed. Copying and clearing weeks and splitting
 * shifts is one edit each (R1).
 */
@Path("/api/v1/desks/{desk}/rota/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class DraftEditsResource {
  private static final int MOST_LISTED = 100;

  private final DeskTransactions transactions;
  private final DraftCalls calls;
  private final DraftService drafts = new DraftService();

  public DraftEditsResource(DeskTransactions transactions, IdempotentCalls calls) {
    this.transactions = transactions;
    this.calls = new DraftCalls(transactions, calls);
  }

  /** {@code {out: […], in: […], words?}}: all of it is done, or nothing. */
  @POST
  @Path("/edits")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonNode edit(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    EditBody.Sent sent = EditBody.edit(body);
    return calls.edit(
        "edit-draft",
        new Asked(caller, slug, key, body),
        call -> DraftWeeks.Fitting.all(new EditBody(call.crew()).edit(sent, call.draft())));
  }

  /** {@code {from, to: […]}}: a week into others; what does not fit is named. */
  @POST
  @Path("/copy-week")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonNode copyWeek(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    EditBody.Copy copy = EditBody.copy(body);
    return calls.edit(
        "copy-week",
        new Asked(caller, slug, key, body),
        call -> drafts.copyWeek(call.tx(), call.desk(), call.draft(), copy.from(), copy.to()));
  }

  /** {@code {week}}: takes out what starts in that week and has not begun (R5). */
  @POST
  @Path("/clear-week")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonNode clearWeek(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    LocalDate monday = EditBody.week(body);
    return calls.edit(
        "clear-week",
        new Asked(caller, slug, key, body),
        call -> DraftWeeks.Fitting.all(DraftWeeks.clear(call.draft(), monday, call.now())));
  }

  /** {@code {seat, advisor, start, end, at}}: two shifts of one, that meet at {@code at}. */
  @POST
  @Path("/split")
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonNode split(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    EditBody.SentSplit sent = EditBody.split(body);
    return calls.edit(
        "split-shift",
        new Asked(caller, slug, key, body),
        call -> DraftWeeks.Fitting.all(new EditBody(call.crew()).split(sent, call.draft())));
  }

  /** {@code {number?}}: the caller's own latest edit that stands, or any by its number. */
  @POST
  @Path("/undo")
  public JsonNode undo(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key,
      @Nullable JsonNode body) {
    Long number = EditBody.number(body);
    return calls.takeBack(
        "undo-edit",
        new Asked(caller, slug, key, body),
        call -> drafts.undo(call.tx(), call.desk(), call.by(), number));
  }

  /** Takes the caller's own latest undo back. */
  @POST
  @Path("/redo")
  public JsonNode redo(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @HeaderParam(IdempotentCalls.HEADER) @Nullable String key) {
    return calls.takeBack(
        "redo-edit",
        new Asked(caller, slug, key, null),
        call -> drafts.redo(call.tx(), call.desk(), call.by()));
  }

  /** The latest edits, or those before a number; the latest first. */
  @GET
  @Path("/edits")
  public ShownEditList edits(
      @PathParam("desk") String slug,
      @QueryParam("before") @Nullable Long before,
      @QueryParam("limit") @DefaultValue("20") int limit) {
    long until = before == null ? Long.MAX_VALUE : before;
    return transactions.read(
        slug,
        (tx, desk) ->
            ShownEditList.of(
                drafts.version(tx, desk),
                drafts.edits(tx, desk, until, Math.clamp(limit, 1, MOST_LISTED)),
                DeskTime.of(desk, tx.now())));
  }

  /** One edit with all it took out and put in. */
  @GET
  @Path("/edits/{number: [0-9]{1,18}}")
  public ShownEdit edit(@PathParam("desk") String slug, @PathParam("number") long number) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          List<LoggedEdit> found = drafts.edits(tx, desk, number + 1, 1);
          if (found.isEmpty() || found.getFirst().number() != number) {
            throw Problem.notFound("The draft has no edit " + number + ".").asException();
          }
          LoggedEdit logged = found.getFirst();
          DeskTime now = DeskTime.of(desk, tx.now());
          return ShownEdit.of(logged, drafts.content(tx, desk, logged), drafts.read(tx, desk), now);
        });
  }
}
