package baton.scheduler.rota.planner;

import baton.handoff.Refusal;
import baton.scheduler.rota.draft.DraftWeeks;
import baton.scheduler.rota.plan.DraftEdit;
import java.util.List;
import java.util.Optional;

/** Says what a copied week had to leave out, or to leave open. */
final class CopiedWeek {
  private CopiedWeek() {}

  /** With that in its words. */
  static DraftEdit edit(DraftWeeks.Fitting copy) {
    List<String> notes = copy.notes();
    if (notes.isEmpty()) {
      return copy.edit();
    }
    String words =
        "%s, but for %s: %s"
            .formatted(
                copy.edit().words(),
                notes.size() == 1 ? "1 shift" : notes.size() + " shifts",
                notes.getFirst());
    return new DraftEdit(words, copy.edit().out(), copy.edit().in());
  }

  /** Why nothing could be copied; empty when something was, or was there already. */
  static Optional<Refusal> nothing(DraftWeeks.Fitting copy) {
    return copy.edit().isNone() && !copy.leftOut().isEmpty()
        ? Optional.of(
            new Refusal(
                "R1",
                "Nothing was copied. " + copy.leftOut().getFirst().why(),
                "Choose another week, or make room in that one."))
        : Optional.empty();
  }
}
