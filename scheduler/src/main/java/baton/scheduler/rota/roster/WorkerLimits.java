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

  /**
   * Weekends on which the Saturday or the Sunday is worked.
   *
   * @param most how many of them
   * @param of in any so many that follow each other
   */
  public record WeekendLimit(int most, int of) {
    /** No limit. */
    public static final WeekendLimit NONE = new WeekendLimit(1, 1);

    public WeekendLimit {
      if (most < 0 || of < 1) {
        throw new IllegalArgumentException(most + " weekends of " + of);
      }
    }

    /** In all, however many there are. */
    public static WeekendLimit inAll(int most) {
      return new WeekendLimit(most, Integer.MAX_VALUE);
    }
  }

  /**
   * How much somebody works in a time {@code [from, to)}, in minutes since the first day began. Of
   * a duty that is only partly in it, only that part counts.
   *
   * @param least firm: a roster with less is none
   * @param most firm
   */
  public record WorkTime(int from, int to, int least, int most) {
    public WorkTime {
      if (from >= to || least < 0 || most < least) {
        throw new IllegalArgumentException(
            "minutes %d to %d, worked %d to %d".formatted(from, to, least, most));
      }
    }

    /** What of a duty lies in it. */
    int minutes(Duty duty) {
      return Math.max(0, Math.min(to, duty.end()) - Math.max(from, duty.start()));
    }
  }
}
