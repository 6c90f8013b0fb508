package baton.scheduler.rota.draft;

import baton.scheduler.rota.plan.Finding;
import java.util.List;

/** What became of a change to the draft. */
public sealed interface DraftAnswer {
  /**
   * The draft is as asked.
   *
   * @param shifts how many shifts the draft now has
   * @param added how many shifts publishing it would add to the published rota
   * @param removed how many it would take out; a changed shift counts in both
   * @param warnings what is to be weighed before publishing it, maybe nothing
   */
  record Saved(int shifts, int added, int removed, List<Finding> warnings) implements DraftAnswer {}

  /** Nothing was changed; here is all that is wrong, in the order written (R3). */
  record Refused(List<Finding> findings) implements DraftAnswer {}
}
