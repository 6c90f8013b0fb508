package baton.scheduler.roster;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The best roster so far, and the best bound; several threads may bring theirs. */
final class Best {
  private final Consumer<Progress> told;
  private @Nullable Progress best;
  private long bound = Long.MIN_VALUE;

  Best(Consumer<Progress> told) {
    this.told = told;
  }

  synchronized void offer(Roster roster, long penalty) {
    if (best == null || penalty < best.penalty()) {
      Progress better = new Progress(roster, penalty, Math.min(bound, penalty));
      best = better;
      told.accept(better);
    }
  }

  /** There is nothing better than the best. */
  synchronized void proved() {
    Progress so = best;
    if (so != null) {
      bound(so.penalty());
    }
  }

  synchronized void bound(long proved) {
    if (proved <= bound) {
      return;
    }
    bound = proved;
    Progress so = best;
    if (so != null) {
      Progress nearer = new Progress(so.best(), so.penalty(), Math.min(bound, so.penalty()));
      best = nearer;
      told.accept(nearer);
    }
  }

  synchronized @Nullable Progress now() {
    return best;
  }

  synchronized Answer answer() {
    Progress found = best;
    return found == null ? new Answer.NoneInTime() : new Answer.Found(found);
  }
}
