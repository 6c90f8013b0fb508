package baton.scheduler.rota.roster;

import java.util.Map;

/**
 * How much of something one person should have, for fairness: hours, evenings, weekends. Several of
 * one person with rising aims make each further step dearer.
 *
 * @param worker index into {@link RosterProblem#people}
 * @param counts what each duty adds, by its index; a duty not named adds nothing
 * @param already what the person has before any duty
 * @param aim what they should have in all
 * @param below the penalty for each one below the aim
 * @param above the penalty for each one above the aim
 */
public record FairShare(
    int worker, Map<Integer, Integer> counts, int already, int aim, long below, long above) {
  public FairShare {
    counts = Map.copyOf(counts);
    if (below < 0 || above < 0) {
      throw new IllegalArgumentException("A penalty is not negative: " + below + ", " + above);
    }
  }
}
