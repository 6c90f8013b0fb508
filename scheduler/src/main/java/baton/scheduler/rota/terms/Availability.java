package baton.scheduler.rota.terms;

import baton.handoff.shift.Written;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When somebody can work, week by week.
 *
 * @param spans empty: always
 */
public record Availability(List<WeeklySpan> spans) {
  public static final Availability ALWAYS = new Availability(List.of());

  public Availability {
    spans =
        spans.stream()
            .distinct()
            .sorted(Comparator.comparing(WeeklySpan::day).thenComparing(WeeklySpan::from))
            .toList();
  }

  public boolean isAlways() {
    return spans.isEmpty();
  }

  /** Whether all of {@code [start, end)}, desk wall time, lies in it. */
  public boolean covers(LocalDateTime start, LocalDateTime end) {
    return firstOutside(start, end).isEmpty();
  }

  /** The first part of {@code [start, end)} that does not lie in it. */
  Optional<WallSpan> firstOutside(LocalDateTime start, LocalDateTime end) {
    if (isAlways()) {
      return Optional.empty();
    }
    LocalDateTime reached = start;
    for (WallSpan span : near(start, end)) {
      if (span.start().isAfter(reached)) {
        return Optional.of(new WallSpan(reached, earlier(span.start(), end)));
      }
      reached = span.end().isAfter(reached) ? span.end() : reached;
      if (!reached.isBefore(end)) {
        return Optional.empty();
      }
    }
    return Optional.of(new WallSpan(reached, end));
  }

  /** Its spans around there, by their start. */
  private List<WallSpan> near(LocalDateTime start, LocalDateTime end) {
    List<WallSpan> near = new ArrayList<>();
    LocalDate last = end.toLocalDate();
    for (LocalDate date = start.toLocalDate().minusDays(1); !date.isAfter(last); ) {
      for (WeeklySpan span : spans) {
        WallSpan there = span.on(date);
        if (span.day() == date.getDayOfWeek()
            && there.end().isAfter(start)
            && there.start().isBefore(end)) {
          near.add(there);
        }
      }
      date = date.plusDays(1);
    }
    return near;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }

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
}
