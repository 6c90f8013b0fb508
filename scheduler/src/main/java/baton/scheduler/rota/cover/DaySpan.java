package baton.scheduler.rota.cover;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part {@code [from, to)} of a day by the desk's wall clock, in steps of 20 minutes.
 *
 * @param from the minute of the day, 0 to 1420
 * @param to likewise, 20 to 1440: the end of the day
 */
public record DaySpan(int from, int to) implements Comparable<DaySpan> {
  public static final int STEP = 20;
  public static final int DAY = (int) Duration.ofDays(1).toMinutes();
  public static final DaySpan WHOLE = new DaySpan(0, DAY);

  private static final Pattern TIME = Pattern.compile("([0-9]{2}):([0-9]{2})");

  public DaySpan {
    if (from < 0 || to > DAY || from >= to || from % STEP != 0 || to % STEP != 0) {
      throw new IllegalArgumentException("not a part of a day in steps: " + from + " to " + to);
    }
  }

  /** The minute of the day that {@code 08:00} or {@code 24:00} is; empty for anything else. */
  public static Optional<Integer> minute(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    int minute = Integer.parseInt(time.group(2));
    int all = Integer.parseInt(time.group(1)) * 60 + minute;
    return minute < 60 && all <= DAY && all % STEP == 0 ? Optional.of(all) : Optional.empty();
  }

  /** {@code 08:00}, {@code 24:00}. */
  public static String written(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** "08:00–16:00", "all day". */
  public String inWords() {
    return equals(WHOLE) ? "all day" : written(from) + "–" + written(to);
  }

  @Override
  public int compareTo(DaySpan other) {
    return Integer.compare(from, other.from);
  }
}
