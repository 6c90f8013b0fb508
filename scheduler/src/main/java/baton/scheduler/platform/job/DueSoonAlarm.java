package baton.scheduler.platform.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hears of commits that made something due within a minute, and re-aims the triggers, on a thread
 * of its own: no request waits for Quartz. Alarms that ring while one waits to be heard are one.
 */
final class DueSoonAlarm implements AutoCloseable {
  private final DueWorks works;
  private final TriggerAim aim;
  private final AtomicBoolean rung = new AtomicBoolean();
  private final ExecutorService ear =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("due-work-alarm").daemon().factory());

  DueSoonAlarm(DueWorks works, TriggerAim aim) {
    this.works = works;
    this.aim = aim;
  }

  void ring() {
    if (rung.compareAndSet(false, true)) {
      try {
        ear.execute(this::heard);
      } catch (RejectedExecutionException e) {
        // This node stops. Another, or its next start, finds what is due in the tables.
      }
    }
  }

  private void heard() {
    rung.set(false);
    works.all().forEach(aim::afterCommit);
  }

  @Override
  public void close() {
    ear.shutdown();
    try {
      var unused = ear.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
