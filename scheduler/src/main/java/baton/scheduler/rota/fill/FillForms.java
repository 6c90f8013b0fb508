package baton.scheduler.rota.fill;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

  /**
   * @param seconds how long to try at most
   * @param mayMove anything: drafted shifts may be given to others
   */
  @POST
  public Response start(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("seconds") @DefaultValue("60") String seconds,
      @FormParam("mayMove") @Nullable String mayMove) {
    boolean moving = mayMove != null;
    Integer time = number(seconds);
    return act(
        caller,
        slug,
        (tx, desk) -> start(tx, desk, caller, time, moving),
        refusal -> new FillBoard.Sent(seconds, moving, "", "", refusal));
  }

  private @Nullable Refusal start(
      Tx tx, Desk desk, Caller caller, @Nullable Integer time, boolean mayMove) {
    return time == null
        ? new Refusal("R1", "A filling takes 5 to 600 seconds.", "Choose how long it may take.")
        : fills.start(
            tx, desk, Editor.of(caller), new FillOrder(Duration.ofSeconds(time), mayMove));
  }

  private static @Nullable Integer number(String seconds) {
    try {
      int number = Integer.parseInt(seconds.strip());
      return number >= FillOrder.SHORTEST.toSeconds() && number <= FillOrder.LONGEST.toSeconds()
          ? number
          : null;
    } catch (NumberFormatException e) {
      return null;
    }
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
              case DraftOutcome.Wrong wrong ->
                  new Refusal(
                      wrong.findings().getFirst().rule(),
                      wrong.findings().getFirst().message(),
                      wrong.findings().getFirst().fix());
            },
        FillBoard.Sent::nothing);
  }

  /** Lays open shifts into the draft where cover is short, for days both included. */
  @POST
  @Path("gaps")
  public Response gaps(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("first") @DefaultValue("") String first,
      @FormParam("last") @DefaultValue("") String last) {
    LocalDate from = date(first);
    LocalDate to = date(last);
    return desks.write(
        slug,
        (tx, desk) ->
            switch (lay(tx, desk, caller, from, to)) {
              case CoverGapFilling.Outcome.Refused no ->
                  refused(
                      page.shown(
                          tx,
                          desk,
                          caller,
                          new FillBoard.Sent("60", false, first, last, no.refusal()),
                          null));
              case CoverGapFilling.Outcome.Done done ->
                  Response.seeOther(
                          UriBuilder.fromPath("/{desk}/fill")
                              .queryParam("laid", done.shifts())
                              .queryParam("seatless", done.seatless())
                              .build(slug))
                      .build();
            });
  }

  private CoverGapFilling.Outcome lay(
      Tx tx, Desk desk, Caller caller, @Nullable LocalDate first, @Nullable LocalDate last) {
    return first == null
            || last == null
            || last.isBefore(first)
            || first.plusDays(MOST_DAYS).isBefore(last)
        ? new CoverGapFilling.Outcome.Refused(
            new Refusal(
                "R1",
                "That is no time to lay shifts in: it has a first and a last day, within a year.",
                "Choose both days."))
        : gaps.lay(tx, desk, Editor.of(caller), first, last);
  }

  private static @Nullable LocalDate date(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return JsonFields.isOfThisAge(day) ? day : null;
    } catch (DateTimeParseException e) {
      return null;
    }
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
