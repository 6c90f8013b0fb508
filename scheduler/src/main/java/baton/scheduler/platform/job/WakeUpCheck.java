package baton.scheduler.platform.job;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import com.codahale.metrics.health.HealthCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;

/**
 * Healthy while Quartz runs here and no work has gone three minutes without waking. Every trigger
 * aims at most a minute past the last wake-up, so that is one that is two minutes overdue; it is
 * read from the shared tables, whichever node should have woken it.
 */
public final class WakeUpCheck extends HealthCheck {
  private static final Duration OVERDUE = Duration.ofMinutes(3).minus(DueWork.SAFETY);

  private final Scheduler quartz;
  private final DueWorks works;
  private final Transactions transactions;

  WakeUpCheck(Scheduler quartz, DueWorks works, Transactions transactions) {
    this.quartz = quartz;
    this.works = works;
    this.transactions = transactions;
  }

  @Override
  protected Result check() throws SchedulerException {
    if (!quartz.isStarted() || quartz.isInStandbyMode() || quartz.isShutdown()) {
      return Result.unhealthy("Quartz is not running on this node; restart it.");
    }
    Instant since = transactions.run(tx -> tx.now().minus(OVERDUE));
    List<String> asleep = new ArrayList<>();
    for (DueWork work : works.all()) {
      if (!wakesAfter(since, quartz.getTrigger(TriggerAim.triggerOf(work)))) {
        asleep.add(work.name());
      }
    }
    return asleep.isEmpty()
        ? Result.healthy()
        : Result.unhealthy("not woken for three minutes: " + String.join(", ", asleep));
  }

  private static boolean wakesAfter(Instant since, @Nullable Trigger trigger) {
    return trigger != null
        && trigger.getNextFireTime() != null
        && trigger.getNextFireTime().toInstant().isAfter(since);
  }
}
