package baton.scheduler.roster;

import java.util.List;

/**
 * What is never asked of somebody. A stretch of days that touches the first or the last day may
 * have begun before or go on after, so the least lengths do not hold for it.
 *
 * @param mostDaysInARow days worked in a row
 * @param leastDaysInARow days worked in a row; 1 asks for nothing
 * @param leastDaysOffInARow days off in a row; 1 asks for nothing
 * @param mostWeekends weekends on which the Saturday or the Sunday is worked
 * @param leastRest minutes between two duties that do not touch; duties that touch are one stretch
 */
public record Limits(
    List<WorkTime> workTimes,
    int mostDaysInARow,
    int leastDaysInARow,
    int leastDaysOffInARow,
    int mostWeekends,
    int leastRest) {
  public Limits {
    workTimes = List.copyOf(workTimes);
    if (mostDaysInARow < 1 || leastDaysInARow < 1 || leastDaysOffInARow < 1) {
      throw new IllegalArgumentException("Days in a row are at least 1");
    }
    if (mostWeekends < 0 || leastRest < 0) {
      throw new IllegalArgumentException("Neither weekends nor rest are negative");
    }
  }

  /** Nothing but that nobody is in two places at once. */
  public static Limits none() {
    return new Limits(List.of(), Integer.MAX_VALUE, 1, 1, Integer.MAX_VALUE, 0);
  }
}
