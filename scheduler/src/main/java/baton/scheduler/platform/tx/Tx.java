package baton.scheduler.platform.tx;

import baton.handoff.DeskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An open transaction and its one instant (T4). Not to be kept beyond the transaction. */
public final class Tx {
  private final Handle handle;
  private final Instant now;
  private final Set<Long> changedDesks = new TreeSet<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private @Nullable Instant earliestDue;

  Tx(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  public Handle handle() {
    return handle;
  }

  /**
   * The instant of everything this transaction does, to the microsecond, as PostgreSQL keeps it.
   */
  public Instant now() {
    return now;
  }

  /**
   * Says that what the desk's screens show has changed. Every node hears of it when, and only when,
   * the transaction commits.
   */
  public void changed(DeskId desk) {
    changedDesks.add(desk.value());
  }

  /** Runs after the commit, on this node, in the order asked for; never when rolled back. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /**
   * Says that what this transaction does makes something due at an instant. Only an instant less
   * than {@link DueWork#SAFETY} ahead has any effect: it re-aims the wake-ups after the commit. A
   * later one costs nothing, since the safety wake-up looks at the tables before it comes.
   */
  public void dueAt(Instant due) {
    if (earliestDue == null || due.isBefore(earliestDue)) {
      earliestDue = due;
    }
  }

  boolean makesSomethingDueSoon() {
    return earliestDue != null && earliestDue.isBefore(now.plus(DueWork.SAFETY));
  }

  void announceChanges() {
    for (long desk : changedDesks) {
      handle
          .createQuery("select pg_notify(:channel, :desk)")
          .bind("channel", Transactions.CHANGES)
          .bind("desk", Long.toString(desk))
          .mapTo(String.class)
          .one();
    }
  }

  List<Runnable> committed() {
    return List.copyOf(afterCommit);
  }
}
