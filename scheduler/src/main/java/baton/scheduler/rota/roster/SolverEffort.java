package baton.scheduler.rota.roster;

import java.time.Duration;

/**
 * How hard to try.
 *
 * @param longest when to be content with the best so far
 * @param workers searches side by side; eight different ones are better than two even on two cores
 * @param seed other seeds find other rosters of the same quality
 */
public record SolverEffort(Duration longest, int workers, int seed) {
  private static final int WORKERS = 8;

  public SolverEffort {
    if (longest.isNegative() || longest.isZero() || workers < 1) {
      throw new IllegalArgumentException("Trying takes time and a worker");
    }
  }

  public static SolverEffort of(Duration longest) {
    return new SolverEffort(longest, WORKERS, 1);
  }
}
