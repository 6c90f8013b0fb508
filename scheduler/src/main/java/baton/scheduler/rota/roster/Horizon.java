package baton.scheduler.rota.roster;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a roster, counted from 0.
 *
 * @param days how many
 * @param first the weekday of day 0
 */
public record Horizon(int days, DayOfWeek first) {
  private static final int WEEK = 7;

  public Horizon {
    if (days < 1) {
      throw new IllegalArgumentException("A roster has at least one day, not " + days);
    }
  }

  DayOfWeek weekday(int day) {
    return first.plus(day);
  }

  boolean has(int day) {
    return day >= 0 && day < days;
  }

  /** Each weekend's days that lie inside: Saturday and Sunday, or one of them at an edge. */
  List<List<Integer>> weekends() {
    List<List<Integer>> weekends = new ArrayList<>();
    int saturday = DayOfWeek.SATURDAY.getValue() - first.getValue();
    for (int day = saturday > 0 ? saturday - WEEK : saturday; day < days; day += WEEK) {
      List<Integer> inside = List.of(day, day + 1).stream().filter(this::has).toList();
      if (!inside.isEmpty()) {
        weekends.add(inside);
      }
    }
    return List.copyOf(weekends);
  }
}
