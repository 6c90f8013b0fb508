package baton.scheduler.platform.job;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.lifecycle.Managed;
import java.util.List;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;

/**
 * The due work of a node on the system clock: one Quartz job and one trigger each, shared with the
 * other nodes of the database. At its start it first does whatever fell due while nobody ran.
 */
public final class WakeUps implements Managed {
  private final Transactions transactions;
  private final DueWorks works;
  private final Scheduler quartz;
  private final TriggerAim aim;
  private final DueSoonAlarm alarm;

  /**
   * @param pool where Quartz gets its connections; must stay open until {@link #stop} returns
   */
  public WakeUps(
      Transactions transactions, DataSource pool, List<DueWork> works, MetricRegistry metrics)
      throws SchedulerException {
    this.transactions = transactions;
    this.works = new DueWorks(transactions, works, metrics);
    this.quartz = QuartzFactory.create(pool);
    this.aim = new TriggerAim(quartz, transactions);
    this.alarm = new DueSoonAlarm(this.works, aim);
  }

  @Override
  public void start() throws SchedulerException {
    quartz.setJobFactory((bundle, scheduler) -> new WakeUp(works, aim));
    works.all().forEach(works::run);
    aim.keepOnly(works);
    for (DueWork work : works.all()) {
      aim.schedule(work);
    }
    transactions.onDueSoon(alarm::ring);
    quartz.start();
  }

  /** Waits for works that are running. */
  @Override
  public void stop() throws SchedulerException {
    alarm.close();
    quartz.shutdown(true);
  }

  /** Watches that every work is woken, by this node or another. */
  public WakeUpCheck healthCheck() {
    return new WakeUpCheck(quartz, works, transactions);
  }
}
