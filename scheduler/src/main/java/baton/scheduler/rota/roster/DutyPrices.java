package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.Duty.Demand;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What somebody on a duty is worth, in thousandths of a penalty, so that all sums are exact.
 *
 * @param duties by the duty's index
 */
record DutyPrices(List<Long> duties) {
  static final long PARTS = 1000;

  DutyPrices {
    duties = List.copyOf(duties);
  }

  /** Every duty is worth nothing. */
  static DutyPrices none(int duties) {
    return new DutyPrices(Collections.nCopies(duties, 0L));
  }

  /** What a column costs beyond what its duties are worth. */
  long reduced(RosterColumn column) {
    return column.cost() * PARTS - worth(column.duties());
  }

  private long worth(Set<Integer> some) {
    return some.stream().mapToLong(duties::get).sum();
  }

  /** The least that the duties themselves cost at these prices, whoever does them. */
  long ofDemand(RosterProblem problem) {
    long sum = 0;
    for (int duty = 0; duty < duties.size(); duty++) {
      Demand demand = problem.duties().get(duty).demand();
      long price = duties.get(duty);
      sum += price * demand.wanted();
      sum += Math.min(0, demand.under() * PARTS - price) * demand.wanted();
      sum += Math.min(0, demand.over() * PARTS + price) * (problem.most(duty) - demand.wanted());
    }
    return sum;
  }
}
