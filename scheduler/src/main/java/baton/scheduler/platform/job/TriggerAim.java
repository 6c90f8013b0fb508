package baton.scheduler.platform.job;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Points each work's one trigger at the next due instant, or a minute ahead when that is nearer.
 * The trigger repeats every minute by itself (the safety wake-up), so aiming only ever moves it
 * earlier.
 *
 * <p>Commits, runs and other nodes aim at the same time. No lock is needed: whoever moves a trigger
 * reads the tables once more afterwards, so the last to move it has seen everything committed
 * before.
 */
final class TriggerAim {
  static final String GROUP = "due-work";

  private static final Logger LOG = LoggerFactory.getLogger(TriggerAim.class);

  /** Quartz fires up to 2 ms early; a wake-up before the instant would find nothing due. */
  private static final Duration QUARTZ_IS_EARLY_BY = Duration.ofMillis(5);

  /** What falls due in quick succession is done in a few runs, each well within a second of it. */
  private static final Duration BREATH = Duration.ofMillis(100);

  /** Keeps a work that stays due though it ran (a bug) from taking all the time there is. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final Scheduler quartz;
  private final Transactions transactions;

  TriggerAim(Scheduler quartz, Transactions transactions) {
    this.quartz = quartz;
    this.transactions = transactions;
  }

  static TriggerKey triggerOf(DueWork work) {
    return new TriggerKey(work.name(), GROUP);
  }

  /** Schedules the work from nothing, or replaces what an earlier start left behind. */
  void schedule(DueWork work) throws SchedulerException {
    replace(work, wanted(work, due -> Duration.ZERO));
  }

  /** Forgets works that no longer exist. */
  void keepOnly(DueWorks works) throws SchedulerException {
    for (JobKey key : quartz.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
      if (works.named(key.getName()).isEmpty()) {
        quartz.deleteJob(key);
      }
    }
  }

  /** After a commit: moves the trigger earlier where something is due before it. */
  void afterCommit(DueWork work) {
    aim(work, due -> Duration.ZERO);
  }

  /**
   * After the work's own run: the same, leaving a moment's rest.
   *
   * @param began when the run did: what was due by then should be no more
   */
  void afterRun(DueWork work, Instant began) {
    aim(work, due -> due.isAfter(began) ? BREATH : REST);
  }

  Instant now() {
    return transactions.run(Tx::now);
  }

  /** How long a work rests when that instant is the next that is due. */
  private interface Resting {
    Duration before(Instant due);
  }

  private void aim(DueWork work, Resting rest) {
    try {
      Instant wanted = wanted(work, rest);
      while (firesAfter(wanted, quartz.getTrigger(triggerOf(work)))) {
        replace(work, wanted);
        wanted = wanted(work, rest);
      }
    } catch (SchedulerException | RuntimeException e) {
      LOG.warn("due work {} could not be aimed; its safety wake-up stands", work.name(), e);
    }
  }

  private static boolean firesAfter(Instant wanted, @Nullable Trigger trigger) {
    return trigger == null
        || trigger.getNextFireTime() == null
        || wanted.isBefore(trigger.getNextFireTime().toInstant());
  }

  private Instant wanted(DueWork work, Resting rest) {
    return transactions.run(tx -> {
      Instant latest = tx.now().plus(DueWork.SAFETY);
      Instant due = work.nextDue(tx).map(at -> at.plus(QUARTZ_IS_EARLY_BY)).orElse(latest);
      Instant earliest = tx.now().plus(rest.before(due));
      if (due.isBefore(earliest)) {
        return earliest;
      }
      return due.isBefore(latest) ? due : latest;
    });
  }

  private void replace(DueWork work, Instant at) throws SchedulerException {
    quartz.scheduleJobs(Map.of(job(work), Set.of(trigger(work, at))), true);
  }

  private static JobDetail job(DueWork work) {
    return JobBuilder.newJob(WakeUp.class)
        .withIdentity(work.name(), GROUP)
        .storeDurably()
        .requestRecovery()
        .build();
  }

  private static Trigger trigger(DueWork work, Instant at) {
    return TriggerBuilder.newTrigger()
        .withIdentity(triggerOf(work))
        .forJob(work.name(), GROUP)
        .startAt(Date.from(at))
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInSeconds((int) DueWork.SAFETY.toSeconds())
                .repeatForever()
                .withMisfireHandlingInstructionNowWithExistingCount())
        .build();
  }
}
