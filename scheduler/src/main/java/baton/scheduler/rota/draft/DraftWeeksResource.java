package baton.scheduler.rota.draft;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.rota.draft.DraftCalls.Asked;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Copies and clears weeks of the draft, and splits its shifts; each is one edit (R1). */
@Path("/api/v1/desks/{desk}/rota/draft")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class DraftWeeksResource {
  private final DraftCalls calls;
  private final DraftService drafts = new DraftService();

  public DraftWeeksResource(DeskTransactions transactions, IdempotentCalls calls) {
    this.calls = new DraftCalls(transactions, calls);
  }

  /** {@code {from, to: […]}}: a week into others; what does not fit is named. */
  @POST
  @Path("/copy-week")
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
}
