package baton.scheduler.rota.roster;

import java.util.List;

/**
 * What is never asked of somebody. A stretch of days that touches the first or the last day may
 * have begun before or go on after, so the least lengths do not hold for it.
 *
 * @param mostDaysInARow days worked in a row
 * @param leastDaysInARow days worked in a row; 1 asks for nothing
 * @param leastDaysOffInARow days off in a row; 1 asks for nothing
 * @param leastRest minutes between two duties that do not touch; duties that touch are one stretch
 */
public record WorkerLimits(
    List<WorkTime> workTimes,
    int mostDaysInARow,
    int leastDaysInARow,
    int leastDaysOffInARow,
    WeekendLimit weekends,
    int leastRest) {
  public WorkerLimits {
    workTimes = List.copyOf(workTimes);
    if (mostDaysInARow < 1 || leastDaysInARow < 1 || leastDaysOffInARow < 1) {
      throw new IllegalArgumentException("Days in a row are at least 1");
    }
    if (leastRest < 0) {
      throw new IllegalArgumentException("Rest is not negative");
    }
  }

  /** Nothing but that nobody is in two places at once. */
  public static WorkerLimits none() {
    return new WorkerLimits(List.of(), Integer.MAX_VALUE, 1, 1, WeekendLimit.NONE, 0);
  }
}
