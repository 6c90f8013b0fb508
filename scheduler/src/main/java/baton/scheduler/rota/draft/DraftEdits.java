package baton.scheduler.rota.draft;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Written;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to shifts of a draft, each as one edit, with the words for it. Purely. */
public final class DraftEdits {
  private DraftEdits() {}

  public static DraftEdit add(Draft draft, DraftShift shift) {
    return new DraftEdit("Add " + draft.inWords(shift), List.of(), List.of(shift));
  }

  public static DraftEdit takeOut(Draft draft, DraftShift shift) {
    return new DraftEdit("Take out " + draft.inWords(shift), List.of(shift), List.of());
  }

  /** What to call an edit whose author gave it no words. */
  static String words(Draft draft, DraftEdit edit) {
    if (edit.out().size() == 1 && edit.in().size() == 1) {
      return move(draft, edit.out().getFirst(), edit.in().getFirst()).words();
    }
    if (edit.out().isEmpty() && edit.in().size() == 1) {
      return add(draft, edit.in().getFirst()).words();
    }
    if (edit.in().isEmpty() && edit.out().size() == 1) {
      return takeOut(draft, edit.out().getFirst()).words();
    }
    return "Take out " + shifts(edit.out().size()) + ", put in " + shifts(edit.in().size());
  }

  private static String shifts(int count) {
    return count == 1 ? "1 shift" : count + " shifts";
  }

  /** To another seat, another person or none, other times, or several of these at once. */
  public static DraftEdit move(Draft draft, DraftShift shift, DraftShift to) {
    StringBuilder words = new StringBuilder("Move " + draft.inWords(shift) + ", to");
    String between = " ";
    if (!shift.seat().equals(to.seat())) {
      words.append(between).append(to.seat().spoken());
      between = ", ";
    }
    if (!shift.start().equals(to.start()) || !shift.end().equals(to.end())) {
      words.append(between).append(ShiftWords.span(to.start(), to.end()));
      between = ", ";
    }
    if (!java.util.Objects.equals(shift.advisor(), to.advisor())) {
      words.append(between).append(to.advisor() == null ? "open" : draft.name(to.advisor()));
    }
    return new DraftEdit(words.toString(), List.of(shift), List.of(to));
  }

  /**
   * Gives a shift to somebody.
   *
   * @param advisor null to leave it open
   */
  public static DraftEdit assign(Draft draft, DraftShift shift, @Nullable AdvisorId advisor) {
    DraftShift to = new DraftShift(shift.seat(), advisor, shift.start(), shift.end());
    String words =
        advisor == null
            ? "Open %s".formatted(draft.inWords(shift))
            : "Give %s to %s".formatted(draft.inWords(shift), draft.name(advisor));
    return new DraftEdit(words, List.of(shift), List.of(to));
  }

  /**
   * Makes two shifts of one, for the same person, that meet at a time.
   *
   * @param at desk wall time
   * @return empty when that is not inside the shift
   */
  public static Optional<DraftEdit> split(Draft draft, DraftShift shift, LocalDateTime at) {
    if (!shift.start().isBefore(at) || !at.isBefore(shift.end())) {
      return Optional.empty();
    }
    return Optional.of(
        new DraftEdit(
            "Split %s at %s".formatted(draft.inWords(shift), Written.time(at)),
            List.of(shift),
            List.of(
                new DraftShift(shift.seat(), shift.advisor(), shift.start(), at),
                new DraftShift(shift.seat(), shift.advisor(), at, shift.end()))));
  }
}
