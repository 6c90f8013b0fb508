package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.Duty.Demand;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The choice among columns as linear rows: one column a person, and each duty's demand. */
final class ColumnModel implements AutoCloseable {
  private final MPSolver solver;
  private final boolean whole;
  private boolean solved;
  private final List<MPConstraint> people = new ArrayList<>();
  private final List<MPConstraint> duties = new ArrayList<>();
  private final SequencedMap<RosterColumn, MPVariable> columns = new LinkedHashMap<>();

  /**
   * @param whole whether a column is taken or left, or may be taken in part
   */
  ColumnModel(RosterProblem problem, boolean whole) {
    this.solver = MPSolver.createSolver(whole ? "SCIP" : "GLOP");
    this.whole = whole;
    solver.objective().setMinimization();
    problem.people().forEach(person -> people.add(solver.makeConstraint(1, 1)));
    for (int duty = 0; duty < problem.duties().size(); duty++) {
      addDuty(problem.duties().get(duty).demand(), problem.most(duty));
    }
  }

  private void addDuty(Demand demand, long most) {
    MPConstraint row = solver.makeConstraint(demand.wanted(), demand.wanted());
    MPVariable under = solver.makeNumVar(0, demand.wanted(), "");
    MPVariable over = solver.makeNumVar(0, (double) most - demand.wanted(), "");
    row.setCoefficient(under, 1);
    row.setCoefficient(over, -1);
    solver.objective().setCoefficient(under, (double) demand.under());
    solver.objective().setCoefficient(over, (double) demand.over());
    duties.add(row);
  }

  void add(List<RosterColumn> some) {
    for (RosterColumn column : some) {
      MPVariable taken = solver.makeVar(0, 1, whole, "");
      people.get(column.worker()).setCoefficient(taken, 1);
      column.duties().forEach(duty -> duties.get(duty).setCoefficient(taken, 1));
      solver.objective().setCoefficient(taken, (double) column.cost());
      columns.put(column, taken);
    }
  }

  /** Solves in parts; answers whether there is a solution. */
  boolean solve(SolverRun search) {
    solver.setTimeLimit((long) (search.secondsLeft() * 1000));
    return search.watched(this::stop, solver::solve) == MPSolver.ResultStatus.OPTIMAL;
  }

  /** Chooses whole columns; answers whether there is no better choice, or none at all. */
  boolean choose(SolverRun search, double mostSeconds) {
    solver.setTimeLimit((long) (Math.min(search.secondsLeft(), mostSeconds) * 1000));
    MPSolver.ResultStatus status = search.watched(this::stop, solver::solve);
    solved = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
    return status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.INFEASIBLE;
  }

  double value() {
    return solver.objective().value();
  }

  /** What one more on each duty is worth in the solution. */
  DutyPrices prices() {
    return new DutyPrices(
        duties.stream().map(row -> Math.round(row.dualValue() * DutyPrices.PARTS)).toList());
  }

  /** The roster of the columns chosen; empty when there was no choice in time. */
  Optional<Roster> chosen() {
    if (!solved) {
      return Optional.empty();
    }
    List<Assigned> assigned = new ArrayList<>();
    columns.forEach((column, taken) -> {
      if (taken.solutionValue() > 0.5) {
        column.duties().forEach(duty -> assigned.add(new Assigned(column.worker(), duty)));
      }
    });
    return Optional.of(Roster.of(assigned));
  }

  private void stop() {
    var unused = solver.interruptSolve();
  }

  @Override
  public void close() {
    solver.delete();
  }
}
