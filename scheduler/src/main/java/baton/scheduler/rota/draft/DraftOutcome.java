package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.scheduler.rota.plan.Finding;
import java.util.List;

/** What came of an edit of the draft. */
public sealed interface DraftOutcome {
  /**
   * It is done.
   *
   * @param version the number of this edit, from now on the draft's version
   * @param findings what now speaks against publishing the draft, maybe nothing
   */
  record Done(long version, List<Finding> findings) implements DraftOutcome {}

  /** The draft is as asked already; its version stays what it is. */
  record Unchanged(long version, List<Finding> findings) implements DraftOutcome {}

  /** Nothing was changed: some of the shifts put in are wrong by themselves. */
  record Wrong(List<Finding> findings) implements DraftOutcome {}

  /**
   * Nothing was changed: the draft is no longer what the edit was made for, and here is who changed
   * it and when; or the edit would change the past (R5); or there is nothing to undo.
   */
  record Refused(Refusal refusal) implements DraftOutcome {}
}
