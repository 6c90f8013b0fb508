package baton.scheduler.rota.terms;

import java.time.Duration;

/** How amounts are said to people. */
final class Amounts {
  private Amounts() {}

  /** "7 h", "7 h 30 min", "45 min", "0 h". */
  static String length(Duration length) {
    if (length.toMinutes() == 0) {
      return "0 h";
    }
    String hours = length.toHours() == 0 ? "" : length.toHours() + " h";
    String minutes = length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min";
    return (hours + " " + minutes).strip();
  }

  /** "1 day", "2 days". */
  static String counted(long count, String one) {
    return count == 1 ? "1 " + one : count + " " + one + "s";
  }
}
