package baton.scheduler.platform.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does; how long it takes is no part of any test. */
final class Waiting {
  private static final Duration ENOUGH = Duration.ofMinutes(2);

  private Waiting() {}

  static void until(String what, BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + ENOUGH.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + ENOUGH + ": " + what);
      }
      Thread.sleep(50);
    }
  }
}
