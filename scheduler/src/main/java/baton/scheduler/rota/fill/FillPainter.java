package baton.scheduler.rota.fill;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.draft.DraftService;
import baton.scheduler.rota.draft.LoggedEdit;
import baton.scheduler.rota.fill.FillBoard.Began;
import baton.scheduler.rota.fill.FillBoard.Forms;
import baton.scheduler.rota.fill.FillBoard.Meter;
import baton.scheduler.rota.fill.FillBoard.Run;
import baton.scheduler.rota.fill.FillBoard.Told;
import baton.scheduler.rota.fill.FillRun.State;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.roster.SolverNatives;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paints the page of filling: what can be started, how far it is, what it left open and why. */
final class FillPainter {
  private static final int USUAL_DAYS = 27;

  private final DeskShells shells;
  private final Fills fills;
  private final DraftService drafts = new DraftService();

  FillPainter(DeskShells shells, Fills fills) {
    this.shells = shells;
    this.fills = fills;
  }

  /**
   * @param sent what was typed and refused; null: nothing
   * @param laid what was just laid; null: nothing
   */
  FillBoard paint(
      Tx tx,
      Desk desk,
      Caller caller,
      @Nullable Sent sent,
      CoverGapFilling.Outcome.@Nullable Done laid) {
    Draft draft = drafts.read(tx, desk);
    return new FillBoard(
        shells.of(tx, desk, caller, "Fill").entry("planner"),
        tx.now(),
        forms(tx, desk, draft, sent),
        fills.latest(tx, desk).map(run -> run(tx, desk, run)).orElse(null),
        sent == null ? null : sent.refusal(),
        laid);
  }

  /** What was sent and refused. */
  record Sent(String seconds, boolean mayMove, String first, String last, Refusal refusal) {}

  private static Forms forms(Tx tx, Desk desk, Draft draft, @Nullable Sent sent) {
    int open =
        (int)
            draft.shifts().stream()
                .map(Drafted::shift)
                .filter(shift -> shift.isOpen() && !shift.startsBefore(tx.now(), desk.zone()))
                .count();
    LocalDate today = tx.now().atZone(desk.zone()).toLocalDate();
    LocalDate last =
        draft.shifts().stream()
            .map(drafted -> drafted.shift().start().toLocalDate())
            .max(Comparator.naturalOrder())
            .filter(today::isBefore)
            .orElse(today.plusDays(USUAL_DAYS));
    return new Forms(
        open,
        sent == null ? "60" : sent.seconds(),
        sent != null && sent.mayMove(),
        sent == null || sent.first().isBlank() ? today.toString() : sent.first(),
        sent == null || sent.last().isBlank() ? last.toString() : sent.last(),
        SolverNatives.missing().orElse(null));
  }

  private Run run(Tx tx, Desk desk, FillRun run) {
    State state = run.stateAt(tx.now());
    FillRun.Start start = run.start();
    FillWords words = new FillWords(run, state);
    return new Run(
        words.kind(),
        words.word(),
        words.said(),
        words.more(),
        new Began(start.by().name(), desk.written(start.at(), tx.now()), start.at(), words.asked()),
        meter(run, words),
        told(tx, desk, run));
  }

  private static Meter meter(FillRun run, FillWords words) {
    Integer open = run.reached().openLeft();
    int of = run.start().toFill();
    return new Meter(
        open == null ? null : of - open, of, words.quality(), run.reached().stoppedBy());
  }

  private Told told(Tx tx, Desk desk, FillRun run) {
    FillRun.End end = run.end();
    Long edit = end == null ? null : end.edit();
    return new Told(
        edit != null && stands(tx, desk, edit) ? edit : null,
        fills.explained(tx, run, false),
        fills.explained(tx, run, true));
  }

  private boolean stands(Tx tx, Desk desk, long edit) {
    List<LoggedEdit> logged = drafts.edits(tx, desk, edit + 1, 1);
    Optional<LoggedEdit> known = logged.stream().filter(one -> one.number() == edit).findFirst();
    return known.isPresent() && !known.get().size().undone();
  }
}
