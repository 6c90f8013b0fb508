package baton.scheduler.rota.publish;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RefusedPlan;
import baton.scheduler.rota.draft.ShownShifts.ShownFinding;
import baton.scheduler.rota.draft.ShownShifts.ShownPublication;
import baton.scheduler.rota.draft.ShownShifts.ShownRota;
import baton.scheduler.rota.draft.ShownShifts.ShownShift;
import baton.scheduler.rota.plan.AskedSpan;
import baton.scheduler.rota.plan.ProposalReader;
import baton.scheduler.rota.plan.PublishedRota;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rota, shows what publishing would do, and publishes. */
@Path("/api/v1/desks/{desk}/rota")
@Produces(MediaType.APPLICATION_JSON)
public final class RotaResource {
  private final DeskTransactions transactions;
  private final Rota rota;

  RotaResource(DeskTransactions transactions, Rota rota) {
    this.transactions = transactions;
    this.rota = rota;
  }

  /**
   * The shifts that overlap {@code [from, to)}: of the published rota, of an earlier revision of it
   * when asked by number, or of the draft. The draft's open shifts are among them, with {@code
   * advisor} null.
   */
  @GET
  @RolesAllowed({Roles.ADVISOR, Roles.LEAD, Roles.ADMIN, Roles.INTEGRATION})
  public ShownRota read(
      @PathParam("desk") String slug,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("draft") @DefaultValue("false") boolean draft,
      @QueryParam("revision") @Nullable Integer revision) {
    return transactions.read(
        slug,
        (tx, desk) -> {
          ShiftPeriod span = AskedSpan.of(from, to, desk.zone(), tx.now());
          return draft ? draft(tx, desk, span) : published(tx, desk, span, revision);
        });
  }

  @POST
  @Path("/preview")
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public ShownPreview preview(@PathParam("desk") String slug) {
    return transactions.read(slug, (tx, desk) -> ShownPreview.of(rota.preview(tx, desk)));
  }

  /**
   * Publishes the draft. With the preview's {@code mark}, that and nothing else; with warnings,
   * only when {@code confirm} says that the ones of that mark were seen (R4).
   *
   * @param body {@code {mark?, confirm?, why?}}, or nothing
   */
  @POST
  @Path("/publish")
  @RolesAllowed({Roles.LEAD, Roles.ADMIN})
  public ShownPublication publish(
      @Auth Caller caller, @PathParam("desk") String slug, @Nullable JsonNode body) {
    PublishWish wish = PublishWish.read(body, caller.advisor());
    return switch (transactions.write(slug, (tx, desk) -> rota.publish(tx, desk, wish))) {
      case Publication.Published done ->
          new ShownPublication(done.revision(), true, done.added(), done.removed(), done.people());
      case Publication.Unchanged same ->
          new ShownPublication(same.revision(), false, 0, 0, List.of());
      case Publication.Refused refused ->
          throw RefusedPlan.problem(refused.findings()).asException();
      case Publication.Overtaken overtaken -> throw ProblemException.refused(RefusedPlan.OVERTAKEN);
      case Publication.Unconfirmed unconfirmed ->
          throw RefusedPlan.problem(unconfirmed).asException();
    };
  }

  private ShownRota draft(Tx tx, Desk desk, ShiftPeriod span) {
    ProposalReader.Look look = rota.look(tx, desk);
    return new ShownRota(
        rota.revision(tx, desk),
        true,
        desk.zone().getId(),
        desk.label(),
        ShownShift.all(look).stream().filter(shift -> shift.period().overlaps(span)).toList(),
        ShownFinding.all(look.proposal().findings()));
  }

  private ShownRota published(Tx tx, Desk desk, ShiftPeriod span, @Nullable Integer revision) {
    PublishedRota published = rota.published(tx, desk, span, revision);
    return new ShownRota(
        published.revision(),
        false,
        desk.zone().getId(),
        desk.label(),
        ShownShift.all(published.shifts()),
        List.of());
  }
}
