package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The best roster so far, and the best bound; several threads may bring theirs. */
final class BestRoster {
  private final Consumer<SolverProgress> told;
  private @Nullable SolverProgress best;
  private long bound = Long.MIN_VALUE;

  BestRoster(Consumer<SolverProgress> told) {
    this.told = told;
  }

  synchronized void offer(Roster roster, long penalty) {
    if (best == null || penalty < best.penalty()) {
      SolverProgress better = new SolverProgress(roster, penalty, Math.min(bound, penalty));
      best = better;
      told.accept(better);
    }
  }

  /** There is nothing better than the best. */
  synchronized void proved() {
    SolverProgress so = best;
    if (so != null) {
      bound(so.penalty());
    }
  }

  synchronized void bound(long proved) {
    if (proved <= bound) {
      return;
    }
    bound = proved;
    SolverProgress so = best;
    if (so != null) {
      SolverProgress nearer =
          new SolverProgress(so.best(), so.penalty(), Math.min(bound, so.penalty()));
      best = nearer;
      told.accept(nearer);
    }
  }

  synchronized @Nullable SolverProgress now() {
    return best;
  }

  synchronized SolverAnswer answer() {
    SolverProgress found = best;
    return found == null ? new SolverAnswer.NoneInTime() : new SolverAnswer.Found(found);
  }
}
