package baton.scheduler.floor.wallboard;

import java.time.Duration;

/** How lengths of time are said. wallboard.js says them in the same words as time goes by. */
final class BoardDurations {
  private BoardDurations() {}

  /** {@code under 1 min}, {@code 4 min}, {@code 1 h 5 min}; begun minutes do not count. */
  static String since(Duration length) {
    long minutes = length.toMinutes();
    if (minutes < 1) {
      return "under 1 min";
    }
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }

  /** {@code now}, {@code in 13 min}, {@code in 1 h 5 min}; begun minutes count. */
  static String until(Duration length) {
    if (length.isNegative() || length.isZero()) {
      return "now";
    }
    return "in " + since(length.plusSeconds(59).plusNanos(999_999_999));
  }

  /** {@code 7:42}, {@code 1:02:11}. */
  static String running(Duration length) {
    Duration shown = length.isNegative() ? Duration.ZERO : length;
    return shown.toHours() == 0
        ? "%d:%02d".formatted(shown.toMinutes(), shown.toSecondsPart())
        : "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
  }

  /** {@code 0 s}, {@code 45 s}, {@code 12 min}, {@code 1 h 5 min}. */
  static String total(long seconds) {
    return seconds < 60 ? seconds + " s" : since(Duration.ofSeconds(seconds));
  }
}
