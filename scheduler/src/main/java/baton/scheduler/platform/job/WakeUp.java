package baton.scheduler.platform.job;

import java.time.Instant;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Quartz runs: one work, by the job's name; then its trigger is aimed again. After a failure
 * it is not, and the trigger's own repeat tries once more within a minute.
 */
@DisallowConcurrentExecution
final class WakeUp implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(WakeUp.class);

  private final DueWorks works;
  private final TriggerAim aim;

  WakeUp(DueWorks works, TriggerAim aim) {
    this.works = works;
    this.aim = aim;
  }

  @Override
  public void execute(JobExecutionContext context) {
    String name = context.getJobDetail().getKey().getName();
    works
        .named(name)
        .ifPresentOrElse(
            work -> {
              Instant began = aim.now();
              if (works.run(work)) {
                aim.afterRun(work, began);
              }
            },
            // While a release is rolled out, an older node may be asked for a newer one's work.
            () -> LOG.info("due work {} is not known to this node", name));
  }
}
