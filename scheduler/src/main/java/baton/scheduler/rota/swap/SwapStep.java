package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.Outcome;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** A swap, all that it is judged by, and who acts; in a transaction that has the desk's lock. */
record SwapStep(Tx tx, SwapFacts facts, Swap swap, SwapActor by) {
  private static final SwapStore STORE = new SwapStore();
  private static final SwapLog LOG = new SwapLog();

  /**
   * @throws baton.scheduler.platform.web.ProblemException 404 when the desk has no such swap
   */
  static SwapStep of(Tx tx, Desk desk, SwapId id, SwapActor by) {
    STORE.lock(tx, desk);
    Swap swap =
        STORE
            .byId(tx, desk, id)
            .orElseThrow(() -> Problem.notFound("There is no swap " + id + ".").asException());
    return new SwapStep(tx, SwapFacts.of(tx, desk), swap, by);
  }

  Desk desk() {
    return facts.desk();
  }

  SwapStepRule rule() {
    return new SwapStepRule(facts, swap);
  }

  /** The same with the swap as it is now. */
  SwapStep again() {
    return new SwapStep(tx, facts, STORE.byId(tx, desk(), swap.id()).orElseThrow(), by);
  }

  /** Says who did it, and for whom where that is somebody else. */
  void log(SwapLog.Event.Kind kind, @Nullable AdvisorId forWhom, String words) {
    boolean forOther = forWhom != null && !by.is(forWhom);
    LOG.add(tx, desk(), swap.id(), kind, by.name(), forOther ? forWhom : null, words);
  }

  /** The end of it: the screens show the swap as it is now. */
  Outcome<Swap> done() {
    tx.changed(desk().id());
    return new Outcome.Done<>(again().swap());
  }
}
