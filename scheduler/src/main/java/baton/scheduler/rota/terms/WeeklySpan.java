package baton.scheduler.rota.terms;

import baton.handoff.shift.Written;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A time of every week, {@code [from, to)} in desk wall time.
 *
 * @param day the day it begins on
 * @param to at or before {@code from}: on the day after, so 00:00 to 00:00 is all day
 */
public record WeeklySpan(DayOfWeek day, LocalTime from, LocalTime to) {
  /** All of that day. */
  public static WeeklySpan all(DayOfWeek day) {
    return new WeeklySpan(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  }

  /** "Mon 08:00–16:00", "Mon all day". */
  public String inWords() {
    boolean allDay = from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
    String name = day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return allDay ? name + " all day" : name + " " + Written.time(from) + "–" + Written.time(to);
  }

  /** It, beginning on that day, which is one of its weekday. */
  WallSpan on(LocalDate date) {
    LocalDateTime start = date.atTime(from);
    LocalDateTime end = date.atTime(to);
    return new WallSpan(start, end.isAfter(start) ? end : end.plusDays(1));
  }
}
