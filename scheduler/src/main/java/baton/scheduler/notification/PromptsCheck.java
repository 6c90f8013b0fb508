package baton.scheduler.notification;

import baton.scheduler.platform.tx.Transactions;
import com.codahale.metrics.health.HealthCheck;
import java.time.Duration;

/** Unhealthy when something that could have been sent has waited too long for anybody to try. */
final class PromptsCheck extends HealthCheck {
  private static final Duration TOO_LONG = Duration.ofMinutes(5);

  private final Transactions transactions;

  PromptsCheck(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Backlog(int waiting, int overdue, int dead) {}

  @Override
  protected Result check() {
    Backlog backlog =
        transactions.run(tx ->
            tx.handle()
                .createQuery(
                    """
                    select (select count(*) from prompt_delivery where state = 'waiting') as waiting,
                           (select count(*) from prompt_delivery where state = 'dead') as dead,
                           (select count(*)
                              from (select distinct on (lane) due_at from prompt_delivery
                                     where state = 'waiting' order by lane, id) head
                             where due_at < :tooLongAgo) as overdue
                    """)
                .bind("tooLongAgo", tx.now().minus(TOO_LONG))
                .mapTo(Backlog.class)
                .one());
    String counts =
        "%d waiting, %d given up and not yet seen to".formatted(backlog.waiting(), backlog.dead());
    return backlog.overdue() == 0
        ? Result.healthy(counts)
        : Result.unhealthy(
            "%d have been due for more than %d minutes and nobody tried; %s"
                .formatted(backlog.overdue(), TOO_LONG.toMinutes(), counts));
  }
}
