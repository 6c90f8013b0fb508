package baton.scheduler.roster;

/**
 * The minutes that somebody works on the days {@code [from, to)}.
 *
 * @param least firm: a roster with less is none
 * @param most firm
 */
public record WorkTime(int from, int to, int least, int most) {
  public WorkTime {
    if (from >= to || least < 0 || most < least) {
      throw new IllegalArgumentException(
          "days %d to %d, minutes %d to %d".formatted(from, to, least, most));
    }
  }
}
