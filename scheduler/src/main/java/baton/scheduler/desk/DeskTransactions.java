package baton.scheduler.desk;

import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * Opens the transaction of a request at the desk that its address names. Each answers 404, as a
 * {@link baton.scheduler.platform.web.ProblemException}, when there is no such desk.
 */
public final class DeskTransactions {
  private final Transactions transactions;
  private final Desks desks = new Desks();

  public DeskTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Reads in one snapshot ({@link Transactions#read}): for all that only looks. */
  public <T> T read(String slug, BiFunction<Tx, Desk, T> work) {
    return transactions.read(tx -> work.apply(tx, desks.required(tx, slug)));
  }

  /** Reads and writes, with the effects of {@link Transactions#run}. */
  public <T> T write(String slug, BiFunction<Tx, Desk, T> work) {
    return transactions.run(tx -> work.apply(tx, desks.required(tx, slug)));
  }

  /** {@link #write} for work that answers nothing. */
  public void use(String slug, BiConsumer<Tx, Desk> work) {
    transactions.use(tx -> work.accept(tx, desks.required(tx, slug)));
  }

  /** Just the desk. */
  public Desk desk(String slug) {
    // One statement is its own snapshot.
    return transactions.run(tx -> desks.required(tx, slug));
  }

  /** For work at no desk, or at one that something else than the address names. */
  public Transactions plain() {
    return transactions;
  }
}
