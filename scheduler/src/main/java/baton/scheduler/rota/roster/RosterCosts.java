package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.Duty.Demand;
import baton.scheduler.rota.roster.RosterProblem.DutyWish;
import baton.scheduler.rota.roster.RosterProblem.FairShare;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What rosters cost, counted from the problem itself and not taken from the solver. */
final class RosterCosts {
  private final RosterProblem problem;
  private final Map<Integer, List<DutyWish>> wishes;
  private final Map<Integer, List<FairShare>> shares;

  RosterCosts(RosterProblem problem) {
    this.problem = problem;
    this.wishes = byWorker(problem.aims().wishes(), wish -> wish.what().worker());
    this.shares = byWorker(problem.aims().shares(), FairShare::worker);
  }

  private static <T> Map<Integer, List<T>> byWorker(List<T> all, ToIntFunction<T> worker) {
    return all.stream().collect(Collectors.groupingBy(worker::applyAsInt));
  }

  List<DutyWish> wishes(int worker) {
    return wishes.getOrDefault(worker, List.of());
  }

  List<FairShare> shares(int worker) {
    return shares.getOrDefault(worker, List.of());
  }

  long of(Roster roster) {
    long cost = ofDemand(roster);
    for (int worker = 0; worker < problem.people().size(); worker++) {
      cost += of(worker, roster.of(worker));
    }
    return cost;
  }

  /** What one person's wishes and shares cost when these duties are theirs. */
  long of(int worker, Set<Integer> duties) {
    long cost = 0;
    for (DutyWish wish : wishes(worker)) {
      cost += duties.contains(wish.what().duty()) == wish.wanted() ? 0 : wish.weight();
    }
    for (FairShare share : shares(worker)) {
      cost += of(share, duties);
    }
    return cost;
  }

  private static long of(FairShare share, Set<Integer> duties) {
    int level =
        share.already()
            + duties.stream().mapToInt(duty -> share.counts().getOrDefault(duty, 0)).sum();
    return level < share.aim()
        ? (share.aim() - level) * share.below()
        : (level - share.aim()) * share.above();
  }

  private long ofDemand(Roster roster) {
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
}
