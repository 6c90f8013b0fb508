package baton.scheduler.rota.roster;

/** What came of solving. */
public sealed interface SolverAnswer {
  /** A roster, and how good it is. */
  record Found(SolverProgress best) implements SolverAnswer {}

  /** What is firm leaves no roster at all. */
  record NothingFits() implements SolverAnswer {}

  /** Time was up, or it was stopped, before there was a first roster. */
  record NoneInTime() implements SolverAnswer {}

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
}
