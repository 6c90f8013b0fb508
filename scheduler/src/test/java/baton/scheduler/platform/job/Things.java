package baton.scheduler.platform.job;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Due work for tests: things in a table, each to be done once; {@code doing} counts the doings. */
class Things implements DueWork {
  private final String name;

  Things(String name) {
    this.name = name;
  }

  static void createTables(TestDatabase database) {
    database
        .owner()
        .useHandle(h -> {
          h.execute(
              "create table thing (work text, due_at timestamptz not null, done_at timestamptz)");
          h.execute("create table doing (work text, due_at timestamptz, done_at timestamptz)");
        });
  }

  /** Commits a thing that falls due {@code ahead} of now. */
  final Instant addIn(Transactions transactions, Duration ahead) {
    return transactions.run(tx -> {
      add(tx, tx.now().plus(ahead));
      return tx.now().plus(ahead);
    });
  }

  final void add(Tx tx, Instant due) {
    tx.handle().execute("insert into thing (work, due_at) values (?, ?)", name, due);
    tx.dueAt(due);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            "select due_at from thing where work = :work and done_at is null order by 1 limit 1")
        .bind("work", name)
        .mapTo(Instant.class)
        .findOne();
  }

  @Override
  public void doAllDue(Tx tx) {
    tx.handle()
        .createUpdate(
            """
            with done as (
              update thing set done_at = :now
               where work = :work and done_at is null and due_at <= :now
              returning work, due_at, done_at)
            insert into doing select work, due_at, done_at from done
            """)
        .bind("work", name)
        .bind("now", tx.now())
        .execute();
  }

  /** When each doing was done, of all works. */
  static List<Instant> doings(Transactions transactions) {
    return transactions.run(tx ->
        tx.handle()
            .createQuery("select done_at from doing order by done_at")
            .mapTo(Instant.class)
            .list());
  }
}
