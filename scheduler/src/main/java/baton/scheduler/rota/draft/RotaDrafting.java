package baton.scheduler.rota.draft;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.NewRevision;
import baton.scheduler.rota.plan.OpenChecks;
import baton.scheduler.rota.plan.PlanFacts;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftReader;
import java.util.List;

/** What the rota itself does to its draft; each is logged like any edit. */
public final class RotaDrafting {
  private final OpenDraft book = new OpenDraft();

  /**
   * Makes what was uploaded the draft, all or none, as one edit. It is checked as publishing would
   * (R3).
   */
  public Answer replace(Tx tx, Desk desk, Editor by, Upload upload) {
    book.lock(tx, desk);
    DeskStaff crew = book.crew(tx, desk);
    ShiftReader.Reading read = ShiftReader.read(upload.lines(), crew);
    List<DraftShift> shifts = read.shifts().stream().map(ShiftReader.Written::shift).toList();
    PlanFacts facts = book.facts(tx, desk, crew, shifts.stream());
    Proposal proposal =
        Proposal.of(read.plans(), read.shifts(), facts)
            .saying(OpenChecks.left(read.shifts().stream(), desk, tx.now()));
    List<Finding> written = Finding.inOrder(upload.findings(), read.findings());
    List<Finding> judged = Finding.inOrder(OpenChecks.all(read.shifts(), facts), proposal.errors());
    if (!written.isEmpty() || !judged.isEmpty()) {
      return new Answer.Refused(Finding.inOrder(written, judged));
    }
    replace(tx, desk, by, book.read(tx, desk, crew), shifts);
    RotaChange change = proposal.change();
    return new Answer.Saved(
        shifts.size(), change.added().size(), change.removed().size(), proposal.warnings());
  }

  private void replace(Tx tx, Desk desk, Editor by, Draft draft, List<DraftShift> shifts) {
    List<DraftShift> before = draft.shifts().stream().map(Drafted::shift).toList();
    DraftEdit edit = new DraftEdit("Replace the draft", before, shifts).withoutNoChange();
    if (!edit.isNone()) {
      var unused = book.write(tx, desk, draft, DraftLog.Entry.edit(by), edit);
    }
  }

  /** Shifts that are over say what is published, and nothing new any more. */
  public void prune(Tx tx, Desk desk, int revision) {
    Draft draft = book.read(tx, desk, DeskStaff.NOBODY);
    List<DraftShift> over =
        draft.shifts().stream()
            .map(Drafted::shift)
            .filter(shift -> shift.endsBy(tx.now(), desk.zone()))
            .toList();
    if (!over.isEmpty()) {
      DraftLog.Entry entry = new DraftLog.Entry(LoggedEdit.Kind.OVER, Editor.BATON, null);
      String words = "Shifts that are over leave the draft, with revision " + revision;
      var unused = book.write(tx, desk, draft, entry, new DraftEdit(words, over, List.of()));
    }
  }

  /**
   * Makes in the draft what was just changed in the published rota, so that publishing the draft
   * later does not undo it.
   */
  public void follow(Tx tx, Desk desk, NewRevision revision, Amendment change) {
    Draft draft = book.read(tx, desk, book.crew(tx, desk));
    AdvisorId by = revision.by();
    Editor editor = by == null ? Editor.BATON : new Editor(by, draft.name(by));
    String why = revision.why().isEmpty() ? "" : ": " + revision.why();
    DraftEdit edit =
        new DraftEdit(
                "As in revision " + revision.number() + why, of(change.out()), of(change.in()))
            .lacking(draft);
    if (!edit.isNone()) {
      DraftLog.Entry entry = new DraftLog.Entry(LoggedEdit.Kind.FOLLOW, editor, null);
      var unused = book.write(tx, desk, draft, entry, edit);
    }
  }

  private static List<DraftShift> of(List<Planned> shifts) {
    return shifts.stream().map(DraftShift::of).toList();
  }

  /** Shifts as they came in, and what could not even be taken for a shift. */
  public record Upload(List<ShiftLine> lines, List<Finding> findings) {
    public Upload {
      lines = List.copyOf(lines);
      findings = List.copyOf(findings);
    }
  }

  /** What became of a change to the draft. */
  public sealed interface Answer {
    /**
     * The draft is as asked.
     *
     * @param shifts how many shifts the draft now has
     * @param added how many shifts publishing it would add to the published rota
     * @param removed how many it would take out; a changed shift counts in both
     * @param warnings what is to be weighed before publishing it, maybe nothing
     */
    record Saved(int shifts, int added, int removed, List<Finding> warnings) implements Answer {}

    /** Nothing was changed; here is all that is wrong, in the order written (R3). */
    record Refused(List<Finding> findings) implements Answer {}
  }
}
