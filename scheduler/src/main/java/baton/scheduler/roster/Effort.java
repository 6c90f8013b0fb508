package baton.scheduler.roster;

import java.time.Duration;

/**
 * How hard to try.
 *
 * @param longest when to be content with the best so far
 * @param workers searches side by side; eight different ones are better than two even on two cores
 * @param seed other seeds find other rosters of the same quality
 */
public record Effort(Duration longest, int workers, int seed) {
  private static final int WORKERS = 8;

  public Effort {
    if (longest.isNegative() || longest.isZero() || workers < 1) {
      throw new IllegalArgumentException("Trying takes time and a worker");
    }
  }

  public static Effort of(Duration longest) {
    return new Effort(longest, WORKERS, 1);
  }
}
