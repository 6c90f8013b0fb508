package baton.scheduler.rota.roster;

/**
 * How far the solver is.
 *
 * @param best the best roster so far
 * @param penalty what it costs
 * @param bound no roster costs less
 */
public record SolverProgress(Roster best, long penalty, long bound) {
  /** Whether there is no better one. */
  public boolean proved() {
    return bound >= penalty;
  }
}
