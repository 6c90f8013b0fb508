package baton.scheduler.rota.fill;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.platform.web.TextValue;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.fill.FillResult.Explained;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.roster.SolverNatives;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /{desk}/fill}: how far the desk's filling is, and what it left open and why (R3). */
@Path("/{desk}/fill")
@Produces(MediaType.TEXT_HTML + "; charset=utf-8")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
public final class FillPage {

  private final DeskPages face;
  private final Fills fills;
  private final DraftService drafts = new DraftService();

  FillPage(DeskPages face, Fills fills) {
    this.face = face;
    this.fills = fills;
  }

  /**
   * @param laid how many open shifts were just laid
   * @param seatless how many more found no free seat
   */
  @GET
  public String page(
      @Auth Caller caller,
      @PathParam("desk") String slug,
      @QueryParam("laid") @DefaultValue("") String laid,
      @QueryParam("seatless") @DefaultValue("") String seatless) {
    CoverGapFilling.Laid done =
        TextValue.count(laid)
            .flatMap(shifts ->
                TextValue.count(seatless).map(more -> new CoverGapFilling.Laid(shifts, more)))
            .orElse(null);
    return face.desks().read(slug, (tx, desk) -> shown(tx, desk, caller, null, done));
  }

  /** Says, by its instant, what the page may be too old for. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Response events(@Auth Caller caller, @PathParam("desk") String slug) {
    return face.live().watchChanges(face.desks().desk(slug).id());
  }

  /**
   * The page as it is now.
   *
   * @param sent what was typed and refused; null: nothing
   * @param laid what was just laid; null: nothing
   */
  String shown(
      Tx tx,
      Desk desk,
      Caller caller,
      FillBoard.@Nullable Sent sent,
      CoverGapFilling.@Nullable Laid laid) {
    FillBoard.Forms forms =
        FillBoard.Forms.of(drafts.read(tx, desk), DeskTime.of(desk, tx.now()), sent);
    FillBoard board =
        new FillBoard(
            face.shells().of(tx, desk, caller, "Fill").entry("planner"),
            tx.now(),
            forms,
            fills
                .latest(tx, desk)
                .map(run -> FillBoard.Run.of(run, told(tx, desk, run), desk, tx.now()))
                .orElse(null),
            sent == null ? null : sent.refusal(),
            laid);
    return face.pages().render("rota/fill/fill.ftlh", board);
  }

  private FillBoard.Told told(Tx tx, Desk desk, FillRun run) {
    FillRun.End end = run.end();
    Long edit = end == null ? null : end.edit();
    return new FillBoard.Told(
        edit != null && stands(tx, desk, edit) ? edit : null,
        fills.explained(tx, run, false),
        fills.explained(tx, run, true));
  }

  private boolean stands(Tx tx, Desk desk, long edit) {
    return drafts.edits(tx, desk, edit + 1, 1).stream()
        .anyMatch(logged -> logged.number() == edit && !logged.size().undone());
  }

  /**
   * All that the page shows.
   *
   * @param now the instant it is of
   * @param run the latest filling; null: none yet
   * @param refused why what was asked for was not done
   * @param laid what was just laid; null: nothing
   */
  record FillBoard(
      Shell shell,
      Instant now,
      Forms forms,
      @Nullable Run run,
      @Nullable Refusal refused,
      CoverGapFilling.@Nullable Laid laid) {
    private static final int USUAL_DAYS = 27;
    private static final String USUAL_SECONDS = Long.toString(FillOrder.USUAL.toSeconds());

    /** What was sent and refused. */
    record Sent(String seconds, boolean mayMove, String first, String last, Refusal refusal) {
      static Sent nothing(Refusal refusal) {
        return new Sent(USUAL_SECONDS, false, "", "", refusal);
      }
    }

    /**
     * What can be started, as it was typed or as it is usual.
     *
     * @param open how many open shifts there are to fill
     * @param missing why there is no solver here; null: there is one
     */
    record Forms(
        int open,
        String seconds,
        boolean mayMove,
        String first,
        String last,
        @Nullable String missing) {
      static Forms of(Draft draft, DeskTime now, @Nullable Sent sent) {
        List<DraftShift> shifts = draft.shifts().stream().map(Drafted::shift).toList();
        LocalDate last =
            shifts.stream()
                .map(shift -> shift.start().toLocalDate())
                .max(Comparator.naturalOrder())
                .filter(now.date()::isBefore)
                .orElse(now.date().plusDays(USUAL_DAYS));
        return new Forms(
            (int)
                shifts.stream()
                    .filter(shift -> shift.isOpen() && !shift.startsBefore(now.asOf(), now.zone()))
                    .count(),
            sent == null ? USUAL_SECONDS : sent.seconds(),
            sent != null && sent.mayMove(),
            sent == null || sent.first().isBlank() ? now.date().toString() : sent.first(),
            sent == null || sent.last().isBlank() ? last.toString() : sent.last(),
            SolverNatives.missing().orElse(null));
      }
    }

    /**
     * A filling.
     *
     * @param kind the state badge's
     * @param said what has come of it, in a sentence
     * @param more another sentence; may be empty
     */
    record Run(
        String kind, String word, String said, String more, Began began, Meter meter, Told told) {
      static Run of(FillRun run, Told told, Desk desk, Instant now) {
        FillWords words = new FillWords(run, run.stateAt(now));
        FillRun.Start start = run.start();
        return new Run(
            words.kind(),
            words.word(),
            words.said(),
            words.more(),
            new Began(start.by().name(), desk.written(start.at(), now), start.at(), words.asked()),
            Meter.of(run, words),
            told);
      }

      public boolean running() {
        return word.equals("filling");
      }
    }

    record Began(String by, String at, Instant instant, String asked) {}

    /**
     * @param done of {@code of}: how many are filled; null: not known yet
     * @param quality how good that is, in words; may be empty
     * @param stopping who asked it to stop; null: nobody
     */
    record Meter(@Nullable Integer done, int of, String quality, @Nullable String stopping) {
      static Meter of(FillRun run, FillWords words) {
        Integer open = run.reached().openLeft();
        int of = run.start().toFill();
        return new Meter(
            open == null ? null : of - open, of, words.quality(), run.reached().stoppedBy());
      }
    }

    /**
     * @param undo the number of the edit that can be undone; null: there is none, or it is undone
     */
    record Told(@Nullable Long undo, List<Explained> unfilled, List<Explained> unmet) {}
  }
}
