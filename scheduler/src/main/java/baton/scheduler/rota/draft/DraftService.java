package baton.scheduler.rota.draft;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.Attendance;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.RotaStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where drafts are edited. Every change is an edit: it is done as a whole under the rota's lock,
 * numbered without holes, and can be undone. An edit says what it takes out by content, so of two
 * leads at once the second is told who was first and when, and nothing is lost. What has begun is
 * out of reach (R5).
 */
public final class DraftService {
  private final OpenDraft book = new OpenDraft();
  private final DraftUndo undoing = new DraftUndo(book);

  /** The draft as it is now. */
  public Draft read(Tx tx, Desk desk) {
    return book.read(tx, desk, book.crew(tx, desk));
  }

  /** The draft as it is now, and nobody changes it until this transaction ends. */
  public Draft readForEdit(Tx tx, Desk desk) {
    book.lock(tx, desk);
    return read(tx, desk);
  }

  /** The latest edits before {@code number}, the latest first; at most {@code limit}. */
  public List<LoggedEdit> edits(Tx tx, Desk desk, long number, int limit) {
    return book.log().before(tx, desk, number, limit);
  }

  /** What an edit took out and put in. */
  public DraftEdit content(Tx tx, Desk desk, LoggedEdit edit) {
    return book.log().edit(tx, desk, edit);
  }

  /** The number of the latest edit; 0 when there never was one. */
  public long version(Tx tx, Desk desk) {
    return book.log().version(tx, desk);
  }

  /** What this editor would undo next: their own latest edit or redo that stands. */
  public Optional<LoggedEdit> undoable(Tx tx, Desk desk, Editor by) {
    return book.log().undoable(tx, desk, by);
  }

  /** What this editor would redo next: their own latest undo, unless they edited since. */
  public Optional<LoggedEdit> redoable(Tx tx, Desk desk, Editor by) {
    return book.log().redoable(tx, desk, by);
  }

  /**
   * Makes an edit, all of it or nothing. What is wrong with a shift put in by itself is refused;
   * what is wrong only beside others is let in and said, for a draft may be wrong while it is being
   * made (R3).
   */
  public DraftOutcome edit(Tx tx, Desk desk, Editor by, DraftEdit edit) {
    return edit(tx, desk, by, edit, i -> new Origin.Item("in", i));
  }

  public DraftOutcome edit(
      Tx tx, Desk desk, Editor by, DraftEdit edit, IntFunction<Origin> origin) {
    book.lock(tx, desk);
    return new DraftEditing(book, tx, desk, DraftLog.Entry.edit(by))
        .make(edit, origin, finding -> true);
  }

  /**
   * Takes an edit back by its inverse.
   *
   * @param number of the edit, whoever made it; null for the editor's own latest one that stands
   */
  public DraftOutcome undo(Tx tx, Desk desk, Editor by, @Nullable Long number) {
    book.lock(tx, desk);
    return undoing.undo(tx, desk, by, number);
  }

  /** Takes the editor's own latest undo back, unless they edited since. */
  public DraftOutcome redo(Tx tx, Desk desk, Editor by) {
    book.lock(tx, desk);
    return undoing.redo(tx, desk, by);
  }

  /**
   * A week as it would be copied into others, for {@link #edit}: its drafted shifts, and those that
   * have begun and left the draft.
   *
   * @param from the week's Monday
   * @param to the Mondays of the others
   */
  public DraftWeeks.Fitting copyWeek(
      Tx tx, Desk desk, Draft draft, LocalDate from, List<LocalDate> to) {
    List<DraftShift> week =
        DraftWeeks.starting(draft, from, new RotaStore().startedIn(tx, desk, from));
    return DraftWeeks.copy(
        draft,
        week,
        from,
        new DraftWeeks.Target(to, DeskTime.of(desk, tx.now()), Attendance.of(tx, desk)));
  }
}
