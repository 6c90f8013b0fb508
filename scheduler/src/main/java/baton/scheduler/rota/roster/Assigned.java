package baton.scheduler.rota.roster;

import java.util.Comparator;

/**
 * Somebody does a duty; both by their place in the problem.
 *
 * @param worker index into {@link RosterProblem#people}
 * @param duty index into {@link RosterProblem#duties}
 */
public record Assigned(int worker, int duty) implements Comparable<Assigned> {
  private static final Comparator<Assigned> ORDER =
      Comparator.comparingInt(Assigned::worker).thenComparingInt(Assigned::duty);

  @Override
  public int compareTo(Assigned other) {
    return ORDER.compare(this, other);
  }
}
