package baton.scheduler.rota.roster;

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
