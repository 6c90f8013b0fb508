package baton.scheduler.platform.tx;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;

/**
 * Opens transactions. Each reads the clock once, as it opens; what {@link Tx#now()} says is the
 * only "now" of everything done in it (T4).
 */
public final class Transactions {
  /** The NOTIFY channel that carries the id of a desk whose picture changed. */
  public static final String CHANGES = "baton_desk_changed";

  private static final int TRIES = 4;
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final Set<String> TRY_AGAIN = Set.of(SERIALIZATION_FAILURE, DEADLOCK);

  // Of the thread that runs the work; a transaction never moves to another.
  private static final ThreadLocal<Boolean> OPEN = ThreadLocal.withInitial(() -> false);

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final List<Runnable> dueSoon = new CopyOnWriteArrayList<>();

  public Transactions(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Runs the work in one transaction: committed when it returns, rolled back when it throws. Work
   * that the database gave up for another's sake (deadlock, serialization) is run again from the
   * start, so it must have no effect outside the transaction; use {@link Tx#afterCommit} for those.
   */
  public <T> T run(Function<Tx, T> work) {
    return repeated(work);
  }

  /**
   * Reads in one transaction that sees one snapshot and can change nothing: what names a revision
   * is of that revision, whatever is committed meanwhile.
   *
   * <p>Costs one statement, and with it one round trip, more than {@link #run}; the driver sends
   * its BEGIN along with it. Setting the connection's isolation instead would cost two, since it is
   * a setting of the session that the pool has to take back.
   */
  public <T> T read(Function<Tx, T> work) {
    return repeated(tx -> {
      tx.handle().execute("set transaction isolation level repeatable read, read only");
      return work.apply(tx);
    });
  }

  private <T> T repeated(Function<Tx, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (JdbiException e) {
        if (attempt == TRIES || !isWorthAnotherTry(e)) {
          throw e;
        }
      }
    }
  }

  /**
   * For what is to be done without holding a connection.
   *
   * @throws IllegalStateException when a transaction is open on this thread, which is a bug
   */
  public static void refuseWhileOpen(String why) {
    if (OPEN.get()) {
      throw new IllegalStateException(why);
    }
  }

  /**
   * Asks to be told, on this node, after each commit that made something due within {@link
   * DueWork#SAFETY}. Runs on the committing thread, so it must return at once and not throw.
   */
  public void onDueSoon(Runnable listener) {
    dueSoon.add(listener);
  }

  /** {@link #run} for work that answers nothing. */
  public void use(Consumer<Tx> work) {
    var unused =
        run(tx -> {
          work.accept(tx);
          return Boolean.TRUE;
        });
  }

  private <T> T once(Function<Tx, T> work) {
    record Done<T>(T result, List<Runnable> afterCommit, boolean dueSoon) {}
    Done<T> done =
        jdbi.inTransaction(handle -> {
          Tx tx = new Tx(handle, clock.instant().truncatedTo(ChronoUnit.MICROS));
          boolean nested = OPEN.get();
          OPEN.set(true);
          try {
            T result = work.apply(tx);
            tx.announceChanges();
            return new Done<>(result, tx.committed(), tx.makesSomethingDueSoon());
          } finally {
            OPEN.set(nested);
          }
        });
    done.afterCommit().forEach(Runnable::run);
    if (done.dueSoon()) {
      dueSoon.forEach(Runnable::run);
    }
    return done.result();
  }

  private static boolean isWorthAnotherTry(Throwable e) {
    return (e instanceof PSQLException sql && TRY_AGAIN.contains(sql.getSQLState()))
        || (e.getCause() != null && isWorthAnotherTry(e.getCause()));
  }
}
