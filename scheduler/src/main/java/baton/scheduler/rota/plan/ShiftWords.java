package baton.scheduler.rota.plan;

import baton.handoff.shift.Planned;
import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.Amounts;
import baton.scheduler.rota.terms.WallSpan;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How shifts and times are said to people. */
public final class ShiftWords {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

  private ShiftWords() {}

  /** "Mon 9 Mar 08:00–16:00", or with both days where there are two. */
  public static String span(Planned planned) {
    return span(planned.start(), planned.end());
  }

  /** The same of two wall times. */
  public static String span(LocalDateTime start, LocalDateTime end) {
    return new WallSpan(start, end).inWords();
  }

  /** "7 h", "7 h 30 min", "45 min", "0 h". */
  public static String length(Duration length) {
    return Amounts.length(length);
  }

  /** "Mon". */
  public static String weekday(LocalDateTime local) {
    return local.format(WEEKDAY);
  }

  /** "22:00–06:00". */
  public static String times(Planned planned) {
    return Written.time(planned.start()) + "–" + Written.time(planned.end());
  }
}
