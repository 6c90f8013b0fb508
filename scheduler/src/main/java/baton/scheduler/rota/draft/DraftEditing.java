package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.PlanFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One edit being made, under the lock: read, judged, written. */
final class DraftEditing {
  private final OpenDraft book;
  private final Tx tx;
  private final Desk desk;
  private final DraftLog.Entry entry;
  private final DeskStaff crew;
  private final Draft draft;

  DraftEditing(OpenDraft book, Tx tx, Desk desk, DraftLog.Entry entry) {
    this.book = book;
    this.tx = tx;
    this.desk = desk;
    this.entry = entry;
    this.crew = book.crew(tx, desk);
    this.draft = book.read(tx, desk, crew);
  }

  /**
   * @param origin where the shift at an index of those put in was written
   * @param matters which findings about a shift put in forbid the edit, of those about it alone
   */
  DraftOutcome make(DraftEdit asked, IntFunction<Origin> origin, Predicate<Finding> matters) {
    DraftEdit edit = asked.withoutNoChange();
    Optional<EditJudge.Stale> stale = EditJudge.stale(draft, edit);
    if (stale.isPresent()) {
      return new DraftOutcome.Refused(refusal(stale.get()));
    }
    return switch (new EditJudge(draft, facts(edit), edit, origin).judge(matters)) {
      case EditJudge.Verdict.Past(Refusal why) -> new DraftOutcome.Refused(why);
      case EditJudge.Verdict.Wrong(List<Finding> wrong) -> new DraftOutcome.Wrong(wrong);
      case EditJudge.Verdict.Fits(List<Finding> findings) ->
          edit.isNone()
              ? new DraftOutcome.Unchanged(draft.version(), findings)
              : new DraftOutcome.Done(book.write(tx, desk, draft, entry, edit), findings);
    };
  }

  private PlanFacts facts(DraftEdit edit) {
    return book.facts(
        tx,
        desk,
        crew,
        Stream.concat(draft.shifts().stream().map(Drafted::shift), edit.in().stream()));
  }

  private Refusal refusal(EditJudge.Stale stale) {
    String where = stale.there() ? " is in the draft already" : " is not in the draft";
    String who =
        book.log().lastThat(tx, desk, stale.there(), stale.shift()).map(this::who).orElse("");
    return new Refusal(
        "R1",
        draft.inWords(stale.shift()) + where + who + ".",
        "Look at the draft as it is now. If you still want the change, make it there.");
  }

  private String who(LoggedEdit last) {
    String at = OpenDraft.at(tx, desk, last);
    return last.kind() == LoggedEdit.Kind.OVER
        ? ": it is over, and left the draft at " + at
        : ": %s changed that at %s (“%s”)".formatted(last.by().name(), at, last.inWords());
  }
}
