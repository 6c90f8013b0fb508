package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.draft.ShownShifts.ShownFinding;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.ShiftText;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API answers about edits of the draft. */
public final class ShownEdits {
  private ShownEdits() {}

  /**
   * @param version the draft's, from now on
   * @param changed false when the draft was as asked already
   * @param leftOut what was not put in, or put in for nobody, each in a full sentence
   * @param findings what there now is to be said about the draft
   */
  public record ShownOutcome(
      long version,
      boolean changed,
      int out,
      int in,
      List<String> leftOut,
      List<ShownFinding> findings) {}

  /**
   * Answers an edit.
   *
   * @throws ProblemException 409 when it was refused, 422 when what it puts in is wrong by itself
   */
  public static ShownOutcome answer(DraftOutcome outcome, DraftWeeks.Fitting made) {
    List<String> leftOut = made.notes();
    int out = made.edit().out().size();
    int in = made.edit().in().size();
    return switch (outcome) {
      case DraftOutcome.Done(long version, List<Finding> findings) ->
          new ShownOutcome(version, true, out, in, leftOut, ShownFinding.all(findings));
      case DraftOutcome.Unchanged(long version, List<Finding> findings) ->
          new ShownOutcome(version, false, 0, 0, leftOut, ShownFinding.all(findings));
      case DraftOutcome.Wrong(List<Finding> wrong) -> throw RefusedPlan.sent(wrong);
      case DraftOutcome.Refused(Refusal why) -> throw ProblemException.refused(why);
    };
  }

  /**
   * @param advisor none for an open shift
   * @param start desk wall time
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownDraftShift(String seat, @Nullable String advisor, String start, String end) {
    static ShownDraftShift of(DraftShift shift, Draft draft) {
      ShiftText text = draft.text(shift);
      return new ShownDraftShift(
          text.seat(), shift.isOpen() ? null : text.advisor(), text.start(), text.end());
    }

    static List<ShownDraftShift> all(List<DraftShift> shifts, Draft draft) {
      return shifts.stream().map(shift -> of(shift, draft)).toList();
    }
  }

  /**
   * @param out what it took out
   * @param in what it put in
   */
  record ShownEdit(ShownEntry edit, List<ShownDraftShift> out, List<ShownDraftShift> in) {
    static ShownEdit of(LoggedEdit logged, DraftEdit edit, Draft draft, DeskTime now) {
      return new ShownEdit(
          ShownEntry.of(logged, now),
          ShownDraftShift.all(edit.out(), draft),
          ShownDraftShift.all(edit.in(), draft));
    }
  }

  /**
   * @param written when, in desk time (T1)
   * @param kind {@code EDIT}, {@code UNDO}, {@code REDO}; or what nobody undoes: {@code BEFORE},
   *     {@code OVER}, {@code FOLLOW}
   * @param undoes an undo's edit, or a redo's undo
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownEntry(
      long number,
      @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at,
      String written,
      LoggedEdit.Kind kind,
      String by,
      String words,
      @Nullable Long undoes,
      LoggedEdit.Size size) {
    static ShownEntry of(LoggedEdit edit, DeskTime now) {
      return new ShownEntry(
          edit.number(),
          edit.at(),
          now.written(edit.at()),
          edit.kind(),
          edit.by().name(),
          edit.inWords(),
          edit.undoes(),
          edit.size());
    }
  }

  /**
   * @param next what to ask for as {@code before}, for those before these; none at the first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShownEditList(long version, List<ShownEntry> items, @Nullable Long next) {
    static ShownEditList of(long version, List<LoggedEdit> edits, DeskTime now) {
      boolean more = !edits.isEmpty() && edits.getLast().number() > 1;
      return new ShownEditList(
          version,
          edits.stream().map(edit -> ShownEntry.of(edit, now)).toList(),
          more ? edits.getLast().number() : null);
    }
  }
}
