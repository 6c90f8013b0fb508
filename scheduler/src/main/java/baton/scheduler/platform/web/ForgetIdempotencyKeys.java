package baton.scheduler.platform.web;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Drops the answers kept for repeated calls after seven days: nobody repeats a call that late. */
public final class ForgetIdempotencyKeys implements DueWork {
  private static final Duration KEPT = Duration.ofDays(7);

  @Override
  public String name() {
    return "forget-idempotency-keys";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    // Ordered rather than min(): an empty table has no row, where min() would answer a null.
    return tx.handle()
        .createQuery("select at from idempotency_key order by at limit 1")
        .mapTo(Instant.class)
        .findOne()
        .map(at -> at.plus(KEPT));
  }

  @Override
  public void doAllDue(Tx tx) {
    tx.handle()
        .createUpdate("delete from idempotency_key where at <= :until")
        .bind("until", tx.now().minus(KEPT))
        .execute();
  }
}
