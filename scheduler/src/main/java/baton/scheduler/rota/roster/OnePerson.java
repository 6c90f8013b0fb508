package baton.scheduler.rota.roster;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One person alone: what is best for them when each duty has a price. */
final class OnePerson {
  /** Far below any reduced cost, and far from overflowing when summed up. */
  private static final long UNKNOWN = Long.MIN_VALUE / 1_000_000;

  private static final double PATIENCE_SECONDS = 3;
  private static final int A_FEW = 6;
  private static final int ENOUGH = 2000;

  private final int worker;
  private final RosterCosts costs;
  private final CpModel model = new CpModel();
  private final RosterChoices choices;
  private final RosterPenalty penalty;

  OnePerson(int worker, RosterProblem problem, RosterCosts costs) {
    this.worker = worker;
    this.costs = costs;
    this.choices = new RosterChoices(model, problem, IntStream.of(worker));
    this.penalty = new RosterPenalty(model, choices);
    RosterModel.addFirm(model, choices, worker, problem);
    penalty.addPerson(worker, costs);
  }

  /**
   * What a search brought.
   *
   * @param columns some good ones
   * @param least no column has a lower reduced cost
   */
  record Offer(List<RosterColumn> columns, long least) {}

  /** The column with the least reduced cost, and a few that were found on the way to it. */
  Offer best(DutyPrices prices, SolverRun search) {
    CpModel priced = model.getClone();
    priced.minimize(reduced(prices));
    Deque<RosterColumn> last = new ArrayDeque<>();
    CpSolver solver = alone();
    CpSolverStatus status =
        search.run(
            solver,
            priced,
            new CpSolverSolutionCallback() {
              @Override
              public void onSolutionCallback() {
                last.add(column(this));
                if (last.size() > A_FEW) {
                  last.remove();
                }
              }
            });
    return new Offer(
        List.copyOf(last),
        status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
            ? (long) Math.floor(solver.bestObjectiveBound() + 1e-6)
            : UNKNOWN);
  }

  int worker() {
    return worker;
  }

  /**
   * Columns near the bound.
   *
   * @param complete whether these are all
   */
  record Close(Set<RosterColumn> columns, boolean complete) {}

  /** All columns, unless there are too many, whose reduced cost is at most so much. */
  Close within(DutyPrices prices, long most, SolverRun search) {
    CpModel close = model.getClone();
    close.addLessOrEqual(reduced(prices), most);
    Set<RosterColumn> found = new HashSet<>();
    CpSolver solver = alone();
    solver.getParameters().setEnumerateAllSolutions(true);
    CpSolverStatus status =
        search.run(
            solver,
            close,
            new CpSolverSolutionCallback() {
              @Override
              public void onSolutionCallback() {
                found.add(column(this));
                if (found.size() >= ENOUGH) {
                  stopSearch();
                }
              }
            });
    boolean all = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE;
    return new Close(found, all && found.size() < ENOUGH);
  }

  private static CpSolver alone() {
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(PATIENCE_SECONDS);
    return solver;
  }

  private LinearExpr reduced(DutyPrices prices) {
    LinearExprBuilder sum = penalty.times(DutyPrices.PARTS);
    costs.wishes(worker).forEach(wish -> sum.add(wish.costAnyway() * DutyPrices.PARTS));
    choices.of(worker).forEach((duty, chosen) -> sum.addTerm(chosen, -prices.duties().get(duty)));
    return sum.build();
  }

  private RosterColumn column(CpSolverSolutionCallback found) {
    Set<Integer> duties =
        choices.of(worker).entrySet().stream()
            .filter(duty -> found.booleanValue(duty.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new RosterColumn(worker, duties, costs.of(worker, duties));
  }
}
