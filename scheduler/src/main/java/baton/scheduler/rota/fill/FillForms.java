package baton.scheduler.rota.fill;

import static java.util.Objects.requireNonNullElse;

import baton.handoff.Outcome;
import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.JsonFields;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
import baton.scheduler.rota.fill.FillPage.FillBoard;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of filling, for its page and for the planner. */
@Path("/{desk}/planner/fill")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class FillForms {
  private static final int MOST_DAYS = 366;

  private static final int REFUSED = 409;
  private static final String USUAL = Long.toString(FillOrder.USUAL.toSeconds());

  private final DeskTransactions desks;
  private final FillPage page;
  private final Fills fills;
  private final CoverGapFilling gaps = new CoverGapFilling();
  private final DraftService drafts = new DraftService();

  FillForms(DeskTransactions desks, FillPage page, Fills fills) {
    this.desks = desks;
    this.page = page;
    this.fills = fills;
  }

  /** {@code seconds}, how long to try at most, and {@code mayMove} to give drafted shifts away. */
  @POST
  public Response start(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    boolean moving = sent.containsKey("mayMove");
    JsonFields fields = JsonFields.ofForm(sent, Set.of("seconds"));
    String typed =
        sent.containsKey("seconds") ? requireNonNullElse(fields.text("seconds"), "") : USUAL;
    Integer time =
        sent.containsKey("seconds")
            ? fields.whole("seconds", FillOrder.SHORTEST_SECONDS, FillOrder.LONGEST_SECONDS)
            : Integer.valueOf(USUAL);
    return act(
        caller,
        slug,
        (tx, desk) -> start(tx, desk, caller, time, moving),
        refusal -> new FillBoard.Sent(typed, moving, "", "", refusal));
  }

  private @Nullable Refusal start(
      Tx tx, Desk desk, Caller caller, @Nullable Integer time, boolean mayMove) {
    return time == null
        ? new Refusal("R1", "A filling takes 5 to 600 seconds.", "Choose how long it may take.")
        : fills.start(
            tx, desk, Editor.of(caller), new FillOrder(Duration.ofSeconds(time), mayMove));
  }

  @POST
  @Path("stop")
  public Response stop(@Auth Caller caller, @PathParam("desk") String slug) {
    return act(
        caller,
        slug,
        (tx, desk) -> {
          var unused = fills.stop(tx, desk, Editor.of(caller)); // over is as good as stopped
          return null;
        },
        FillBoard.Sent::nothing);
  }

  /**
   * Takes the edit of a filling back.
   *
   * @param edit its number
   */
  @POST
  @Path("undo")
  public Response undo(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("edit") @DefaultValue("0") long edit) {
    return act(
        caller,
        slug,
        (tx, desk) ->
            switch (drafts.undo(tx, desk, Editor.of(caller), edit)) {
              case DraftOutcome.Done done -> null;
              case DraftOutcome.Unchanged same -> null;
              case DraftOutcome.Refused refused -> refused.refusal();
              case DraftOutcome.Wrong wrong -> wrong.findings().getFirst().refusal();
            },
        FillBoard.Sent::nothing);
  }

  /** Lays open shifts into the draft where cover is short, {@code first} to {@code last}. */
  @POST
  @Path("gaps")
  public Response gaps(
      @Auth Caller caller, @PathParam("desk") String slug, MultivaluedMap<String, String> sent) {
    JsonFields fields = JsonFields.ofForm(sent, Set.of("first", "last"));
    String first = requireNonNullElse(fields.text("first"), "");
    String last = requireNonNullElse(fields.text("last"), "");
    LocalDate from = fields.date("first");
    LocalDate to = fields.date("last");
    return desks.write(
        slug,
        (tx, desk) ->
            switch (lay(tx, desk, caller, from, to)) {
              case Outcome.Refused<CoverGapFilling.Laid>(Refusal refusal) ->
                  refused(
                      page.shown(
                          tx,
                          desk,
                          caller,
                          new FillBoard.Sent(USUAL, false, first, last, refusal),
                          null));
              case Outcome.Done<CoverGapFilling.Laid>(CoverGapFilling.Laid laid) ->
                  Response.seeOther(
                          UriBuilder.fromPath("/{desk}/fill")
                              .queryParam("laid", laid.shifts())
                              .queryParam("seatless", laid.seatless())
                              .build(slug))
                      .build();
            });
  }

  private Outcome<CoverGapFilling.Laid> lay(
      Tx tx, Desk desk, Caller caller, @Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null
            || last == null
            || last.isBefore(first)
            || first.plusDays(MOST_DAYS).isBefore(last)
        ? new Outcome.Refused<>(
            new Refusal(
                "R1",
                "That is no time to lay shifts in: it has a first and a last day, within a year.",
                "Choose both days."))
        : gaps.lay(tx, desk, Editor.of(caller), first, last);
  }

  /** Done: back to the page. Refused: the page says so, and has what was typed. */
  private Response act(
      Caller caller,
      String slug,
      BiFunction<Tx, Desk, @Nullable Refusal> act,
      Function<Refusal, FillBoard.Sent> typed) {
    return desks.write(
        slug,
        (tx, desk) -> {
          Refusal refusal = act.apply(tx, desk);
          return refusal == null
              ? Response.seeOther(UriBuilder.fromPath("/{desk}/fill").build(slug)).build()
              : refused(page.shown(tx, desk, caller, typed.apply(refusal), null));
        });
  }

  private static Response refused(String page) {
    return Response.status(REFUSED).type(MediaType.TEXT_HTML_TYPE).entity(page).build();
  }
}
