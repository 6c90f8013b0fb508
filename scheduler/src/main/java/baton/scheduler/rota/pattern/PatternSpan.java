package baton.scheduler.rota.pattern;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a pattern's shift is, in desk wall time (T3).
 *
 * @param week of the cycle, from 1
 * @param end not after {@code start}: on the next day
 */
record PatternSpan(int week, DayOfWeek day, LocalTime start, LocalTime end) {
  static final Duration LONGEST = Duration.ofHours(16);

  private static final int WEEK_MINUTES = 7 * 24 * 60;

  Duration length() {
    Duration length = Duration.between(start, end);
    return length.isPositive() ? length : length.plusDays(1);
  }

  LocalDateTime startsOn(LocalDate date) {
    return date.atTime(start);
  }

  LocalDateTime endsOn(LocalDate date) {
    return date.atTime(start).plus(length());
  }

  /** Whether both run at once somewhere in a cycle of so many weeks, over its end too. */
  boolean overlaps(PatternSpan other, int weeks) {
    int cycle = weeks * WEEK_MINUTES;
    int apart = Math.floorMod(other.minute() - minute(), cycle);
    return apart < length().toMinutes() || cycle - apart < other.length().toMinutes();
  }

  private int minute() {
    return ((week - 1) * 7 + day.getValue() - 1) * 24 * 60 + start.toSecondOfDay() / 60;
  }
}
