package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes edits back, and takes that back. */
final class DraftUndo {
  private final OpenDraft book;

  DraftUndo(OpenDraft book) {
    this.book = book;
  }

  DraftOutcome undo(Tx tx, Desk desk, Editor by, @Nullable Long number) {
    Optional<LoggedEdit> found =
        number == null ? book.log().undoable(tx, desk, by) : book.log().latestOf(tx, desk, number);
    if (found.isEmpty()) {
      return refused(
          number == null
              ? "There is no edit of yours to undo."
              : "The draft has no edit " + number + ".",
          "Look at the list of edits; any of them can be undone by its number.");
    }
    LoggedEdit edit = found.get();
    return switch (edit.kind()) {
      case EDIT, REDO -> takeBack(tx, desk, LoggedEdit.Kind.UNDO, by, edit);
      case UNDO ->
          refused(
              "“%s” was undone by %s already, at %s."
                  .formatted(edit.words(), edit.by().name(), OpenDraft.at(tx, desk, edit)),
              "If it shall be there after all, redo it.");
      case BEFORE, OVER, FOLLOW ->
          refused(
              "“%s” is no edit of the draft alone and cannot be undone here."
                  .formatted(edit.words()),
              "Make the change you want by hand.");
    };
  }

  DraftOutcome redo(Tx tx, Desk desk, Editor by) {
    return book.log()
        .redoable(tx, desk, by)
        .map(undo -> takeBack(tx, desk, LoggedEdit.Kind.REDO, by, undo))
        .orElseGet(() ->
            refused(
                "There is no undo of yours to redo.",
                "After a new edit, what was undone before it stays undone."));
  }

  private DraftOutcome takeBack(
      Tx tx, Desk desk, LoggedEdit.Kind kind, Editor by, LoggedEdit edit) {
    DraftEdit inverse = book.log().edit(tx, desk, edit).inverse();
    DraftOutcome outcome =
        new DraftEditing(book, tx, desk, new DraftLog.Entry(kind, by, edit.number()))
            .make(inverse, i -> new Origin.Item("in", i), DraftUndo::forbids);
    return switch (outcome) {
      case DraftOutcome.Refused(Refusal why) -> cannot(kind, edit, why);
      case DraftOutcome.Wrong(List<Finding> wrong) ->
          cannot(kind, edit, wrong.getFirst().refusal());
      case DraftOutcome.Done done -> done;
      case DraftOutcome.Unchanged same -> same;
    };
  }

  /** What was right once may come back and be said; only the past and lost seats forbid it. */
  private static boolean forbids(Finding finding) {
    return finding.rule().equals("R5") || finding.rule().equals("R1");
  }

  private static DraftOutcome cannot(LoggedEdit.Kind kind, LoggedEdit edit, Refusal why) {
    String what = kind == LoggedEdit.Kind.UNDO ? "undone" : "redone";
    return new DraftOutcome.Refused(
        new Refusal(
            why.rule(),
            "“%s” cannot be %s. %s".formatted(edit.words(), what, why.detail()),
            why.next()));
  }

  private static DraftOutcome refused(String detail, String next) {
    return new DraftOutcome.Refused(new Refusal("R1", detail, next));
  }
}
