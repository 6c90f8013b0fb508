package baton.scheduler.rota.cover;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What day a need is about. */
public enum DayKind {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY,
  /** A public holiday of the desk's calendar, whatever weekday it is. Only in the usual week. */
  HOLIDAY,
  /** Any day of those dates that has no need of its own weekday. Only on dates that differ. */
  EVERY_DAY;

  /** The kinds of the usual week. */
  public static final List<DayKind> USUAL =
      Arrays.stream(values()).filter(kind -> kind != EVERY_DAY).toList();

  /** The kinds on dates that differ. */
  public static final List<DayKind> ON_DATES =
      Arrays.stream(values()).filter(kind -> kind != HOLIDAY).toList();

  static DayKind of(DayOfWeek day) {
    return valueOf(day.name());
  }

  /** "Monday", "Holiday", "Every day". */
  public String inWords() {
    String words = name().replace('_', ' ');
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
