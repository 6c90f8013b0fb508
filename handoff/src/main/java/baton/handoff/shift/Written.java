package baton.handoff.shift;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How a date and a time of day are written everywhere (T1); the zone is the caller's to choose. */
public final class Written {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ROOT);

  private Written() {}

  /** {@code 14:00}. */
  public static String time(TemporalAccessor local) {
    return TIME.format(local);
  }

  /** {@code Sat 21 Nov}. */
  public static String day(TemporalAccessor local) {
    return DAY.format(local);
  }

  /** {@code Sat 21 Nov 14:00}. */
  public static String dayAndTime(TemporalAccessor local) {
    return day(local) + " " + time(local);
  }
}
