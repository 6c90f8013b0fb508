package baton.scheduler.rota.draft;

import baton.scheduler.rota.plan.DraftId;
import baton.scheduler.rota.plan.Finding;
import java.util.List;

/** What came of adding one shift to the draft. */
public sealed interface DraftAddition {
  /**
   * @param findings what there now is to be said about the draft, maybe nothing
   */
  record Added(DraftId id, List<Finding> findings) implements DraftAddition {}

  /** The draft has that very shift already. */
  record There(DraftId id) implements DraftAddition {}

  /** The shift is wrong by itself. */
  record Refused(List<Finding> findings) implements DraftAddition {}
}
