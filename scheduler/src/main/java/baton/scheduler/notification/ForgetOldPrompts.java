package baton.scheduler.notification;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Drops prompts and what became of them after {@link #KEPT}. What happened stays in the ledger;
 * what was said of it is not kept longer than it helps to find out why somebody did not hear.
 */
final class ForgetOldPrompts implements DueWork {
  private static final Duration KEPT = Duration.ofDays(30);

  @Override
  public String name() {
    return "forget-old-prompts";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select least((select min(greatest(told_at, good_until)) from prompt),
                         (select min(ended_at) from prompt_delivery where prompt_id is null))
            """)
        .mapTo(Instant.class)
        .findOne()
        .map(oldest -> oldest.plus(KEPT));
  }

  @Override
  public void doAllDue(Tx tx) {
    Instant before = tx.now().minus(KEPT);
    tx.handle()
        .createUpdate("delete from prompt where greatest(told_at, good_until) <= :before")
        .bind("before", before)
        .execute();
    tx.handle()
        .createUpdate("delete from prompt_delivery where prompt_id is null and ended_at <= :before")
        .bind("before", before)
        .execute();
  }
}
