package baton.scheduler.platform.tx;

import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A clock that stands still until it is moved, and never goes back. Where it stands is kept in the
 * database, so a restart resumes there. It is one node's alone: a connection of its own holds a
 * lock for as long as the clock is open, and the database lets go of it when the node dies.
 */
public final class RehearsalClock implements NodeClock, AutoCloseable {
  private final Handle lock;
  private volatile Instant now;

  private RehearsalClock(Handle lock, Instant now) {
    this.lock = lock;
    this.now = now;
  }

  static RehearsalClock open(Jdbi jdbi, NodeClock.Setting setting) {
    Instant start = Objects.requireNonNull(setting.start());
    Installation found = jdbi.inTransaction(h -> Installation.claim(h, ClockMode.REHEARSAL, start));
    Instant stored = found.rehearsalNow();
    if (stored == null) {
      throw new ClockRefused(
          "This database has been at work since "
              + found.firstUsedAt()
              + ", so it cannot be rehearsed on: invented calls would stand among real ones."
              + " Choose another, empty database for the rehearsal, or set clock: system.");
    }
    return new RehearsalClock(lock(jdbi), stored);
  }

  private static Handle lock(Jdbi jdbi) {
    Handle handle = jdbi.open();
    boolean ours =
        handle
            .createQuery("select pg_try_advisory_lock(hashtext('baton rehearsal'))")
            .mapTo(boolean.class)
            .one();
    if (!ours) {
      handle.close();
      throw new ClockRefused(
          "Another node rehearses on this database, and a rehearsal has one clock. Stop that node"
              + " first, or choose another database.");
    }
    return handle;
  }

  @Override
  public ClockMode mode() {
    return ClockMode.REHEARSAL;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /**
   * Moves the clock, for the transactions opened after this one commits.
   *
   * @throws IllegalStateException when {@code to} lies before where the rehearsal stands
   */
  public void moveTo(Tx tx, Instant to) {
    if (!Installation.moveRehearsal(tx.handle(), to)) {
      throw new IllegalStateException("a rehearsal does not go back: " + now + " to " + to);
    }
    tx.afterCommit(() -> now = to);
  }

  @Override
  public void close() {
    lock.close();
  }
}
