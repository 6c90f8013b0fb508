package baton.scheduler.planner;

import baton.scheduler.rota.DraftEdit;
import baton.scheduler.rota.DraftWeeks;

/** Says in the words of the edit what a copied week had to leave out. */
final class CopiedWeek {
  private CopiedWeek() {}

  static DraftEdit edit(DraftWeeks.Fitting copy) {
    int left = copy.leftOut().size();
    if (left == 0) {
      return copy.edit();
    }
    String words =
        "%s, without %s: %s"
            .formatted(
                copy.edit().words(),
                left == 1 ? "1 shift" : left + " shifts",
                copy.leftOut().getFirst().why());
    return new DraftEdit(words, copy.edit().out(), copy.edit().in());
  }
}
