package baton.scheduler.rota.plan;

import baton.handoff.shift.Planned;
import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.Amounts;
import baton.scheduler.rota.terms.WallSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;

/** How shifts and times are said to people. */
public final class ShiftWords {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

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

  /** A week by its Monday: "9–15 Mar 2026", "30 Mar – 5 Apr 2026"; or without the year. */
  public static String week(LocalDate monday, boolean year) {
    LocalDate sunday = monday.plusDays(6);
    String last = sunday.format(year ? YEAR : MONTH);
    if (monday.getMonth() == sunday.getMonth()) {
      return monday.getDayOfMonth() + "–" + last;
    }
    boolean sameYear = monday.getYear() == sunday.getYear();
    return monday.format(sameYear || !year ? MONTH : YEAR) + " – " + last;
  }

  /** "clocks go forward 1 h", on the day they do; else nothing. */
  public static String clocks(LocalDate date, ZoneId zone) {
    Instant start = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    ZoneOffsetTransition next = zone.getRules().nextTransition(start.minusSeconds(1));
    if (next == null || !next.getInstant().isBefore(end)) {
      return "";
    }
    Duration by = next.getDuration();
    return "clocks go %s %s".formatted(by.isNegative() ? "back" : "forward", length(by.abs()));
  }
}
