package baton.scheduler.roster;

import java.util.HashMap;
import java.util.Map;

/** What a roster costs, counted from the problem; the solver's own count may be too high. */
final class Cost {
  private final RosterProblem problem;
  private final Roster roster;

  private Cost(RosterProblem problem, Roster roster) {
    this.problem = problem;
    this.roster = roster;
  }

  static long of(RosterProblem problem, Roster roster) {
    Cost cost = new Cost(problem, roster);
    return cost.ofDemand()
        + problem.aims().wishes().stream().mapToLong(cost::of).sum()
        + problem.aims().shares().stream().mapToLong(cost::of).sum();
  }

  private long ofDemand() {
    Map<Integer, Integer> people = new HashMap<>();
    roster.assigned().forEach(one -> people.merge(one.duty(), 1, Integer::sum));
    long cost = 0;
    for (int duty = 0; duty < problem.duties().size(); duty++) {
      Demand demand = problem.duties().get(duty).demand();
      int missing = demand.wanted() - people.getOrDefault(duty, 0);
      cost += missing > 0 ? missing * demand.under() : -missing * demand.over();
    }
    return cost;
  }

  private long of(Wish wish) {
    return roster.has(wish.what()) == wish.wanted() ? 0 : wish.weight();
  }

  private long of(Share share) {
    int level =
        share.already()
            + roster.assigned().stream()
                .filter(one -> one.worker() == share.worker())
                .mapToInt(one -> share.counts().getOrDefault(one.duty(), 0))
                .sum();
    return level < share.aim()
        ? (share.aim() - level) * share.below()
        : (level - share.aim()) * share.above();
  }
}
