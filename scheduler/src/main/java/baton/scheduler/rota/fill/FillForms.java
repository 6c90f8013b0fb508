package baton.scheduler.rota.fill;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftOutcome;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.Editor;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The forms of filling, for its page and for the planner. */
@Path("/{desk}/planner/fill")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class FillForms {
  private static final int MOST_DAYS = 366;

  private final FillAnswers answers;
  private final Fills fills;
  private final CoverGapFilling gaps = new CoverGapFilling();
  private final DraftService drafts = new DraftService();

  public FillForms(FillAnswers answers, Fills fills) {
    this.answers = answers;
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
    return answers.act(
        caller,
        slug,
        (tx, desk) -> start(tx, desk, caller, seconds, moving),
        refusal -> new FillPainter.Sent(seconds, moving, "", "", refusal));
  }

  private @Nullable Refusal start(
      Tx tx, Desk desk, Caller caller, String seconds, boolean mayMove) {
    Integer time = number(seconds);
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
    return answers.act(
        caller,
        slug,
        (tx, desk) -> {
          var unused = fills.stop(tx, desk, Editor.of(caller)); // over is as good as stopped
          return null;
        },
        FillForms::nothing);
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
    return answers.act(
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
        FillForms::nothing);
  }

  /** Lays open shifts into the draft where cover is short, for days both included. */
  @POST
  @Path("gaps")
  public Response gaps(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @FormParam("first") @DefaultValue("") String first,
      @FormParam("last") @DefaultValue("") String last) {
    return answers.lay(
        caller,
        slug,
        (tx, desk) -> lay(tx, desk, caller, date(first), date(last)),
        refusal -> new FillPainter.Sent("60", false, first, last, refusal));
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
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static FillPainter.Sent nothing(Refusal refusal) {
    return new FillPainter.Sent("60", false, "", "", refusal);
  }
}
