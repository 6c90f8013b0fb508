package baton.scheduler.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a try that failed: longer each time, and after the last one no more. */
final class RetryDelays {
  private static final List<Duration> AFTER =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(15),
          Duration.ofMinutes(15));

  /** How often something is tried: for about 52 minutes. */
  static final int MOST_TRIES = AFTER.size() + 1;

  private RetryDelays() {}

  /**
   * Until the next try; empty: it is given up.
   *
   * @param tries how often it was tried, at least once
   */
  static Optional<Duration> after(int tries) {
    return tries < MOST_TRIES ? Optional.of(AFTER.get(tries - 1)) : Optional.empty();
  }
}
