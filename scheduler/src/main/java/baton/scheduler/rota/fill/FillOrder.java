package baton.scheduler.rota.fill;

import java.time.Duration;

/**
 * What a lead asks a filling for.
 *
 * @param longest how long to try at most, 5 s to 10 min
 * @param mayMove whether drafted shifts that are not published may be given to others
 */
record FillOrder(Duration longest, boolean mayMove) {
  static final Duration SHORTEST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofMinutes(10);
  static final Duration USUAL = Duration.ofMinutes(1);

  FillOrder {
    if (longest.compareTo(SHORTEST) < 0 || longest.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a filling takes 5 to 600 seconds: " + longest);
    }
  }
}
