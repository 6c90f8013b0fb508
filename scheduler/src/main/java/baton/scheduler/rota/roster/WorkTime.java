package baton.scheduler.rota.roster;

/**
 * How much somebody works in a time {@code [from, to)}, in minutes since the first day began. Of a
 * duty that is only partly in it, only that part counts.
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
