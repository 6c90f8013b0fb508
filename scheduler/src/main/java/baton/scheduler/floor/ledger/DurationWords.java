package baton.scheduler.floor.ledger;

/** Lengths of time in words, to the second (H8). */
final class DurationWords {
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private DurationWords() {}

  /** {@code 40 s}, {@code 3 min 20 s}, {@code 2 h}, {@code 2 h 5 min}. */
  static String of(long seconds) {
    StringBuilder words = new StringBuilder();
    add(words, seconds / HOUR, "h");
    add(words, seconds % HOUR / MINUTE, "min");
    add(words, seconds % MINUTE, "s");
    return words.isEmpty() ? "0 s" : words.toString();
  }

  private static void add(StringBuilder words, long count, String unit) {
    if (count > 0) {
      words.append(words.isEmpty() ? "" : " ").append(count).append(' ').append(unit);
    }
  }
}
