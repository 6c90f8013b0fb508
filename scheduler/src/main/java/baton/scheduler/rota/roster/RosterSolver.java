package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Solves one problem once. It can be stopped from another thread and keeps the best so far. */
public final class RosterSolver {
  private static final double FIRST_SECONDS = 5;
  private static final int FIRST_SHARE = 8;

  /** A large problem's prices come to rest too late to be worth it before. */
  private static final double LARGE_SECONDS = 120;

  private final RosterProblem problem;
  private final RosterCosts costs;
  private final RosterModel model;
  private final SolverEffort effort;
  private final SolverRun search;

  /**
   * Time runs from here.
   *
   * @throws IllegalStateException where the solver's native code is missing; see {@link
   *     SolverNatives}
   */
  public RosterSolver(RosterProblem problem, SolverEffort effort) {
    SolverNatives.missing()
        .ifPresent(why -> {
          throw new IllegalStateException(why);
        });
    this.problem = problem;
    this.costs = new RosterCosts(problem);
    this.effort = effort;
    this.search = new SolverRun(effort.longest());
    this.model = new RosterModel(problem, costs);
  }

  /**
   * Looks for the roster with the least penalty.
   *
   * @param hint a roster to start from, such as today's; need not be allowed. Kept when it is
   *     allowed and none is better.
   * @param told hears of each better roster and each better bound, on a thread of the solver's
   */
  public SolverAnswer solve(@Nullable Roster hint, Consumer<SolverProgress> told) {
    BestRoster best = new BestRoster(told);
    if (hint != null) {
      search.run(new CpSolver(), model.only(hint), offering(best, false));
    }
    if (whole(best, hint, first()) == CpSolverStatus.INFEASIBLE) {
      return new SolverAnswer.NothingFits();
    }
    if (goesOn(best)) {
      columns(best);
    }
    if (goesOn(best)) {
      whole(best, hint, search.secondsLeft());
    }
    return best.answer();
  }

  /** Seconds for everything at once, before it is looked for by whole persons. */
  private double first() {
    return model.isLarge()
        ? LARGE_SECONDS
        : Math.min(FIRST_SECONDS, search.secondsLeft() / FIRST_SHARE);
  }

  private boolean goesOn(BestRoster best) {
    SolverProgress so = best.now();
    return !search.over() && (so == null || !so.proved());
  }

  /** Everything at once: a first answer within a second, and the proof where it is small. */
  private CpSolverStatus whole(BestRoster best, @Nullable Roster hint, double seconds) {
    SolverProgress so = best.now();
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(effort.workers())
        .setRandomSeed(effort.seed())
        .setMaxTimeInSeconds(seconds);
    CpSolverStatus status =
        search.run(solver, model.whole(so == null ? hint : so.best()), offering(best, true));
    if (status == CpSolverStatus.FEASIBLE) {
      best.bound(whole(solver.bestObjectiveBound()));
    } else if (status == CpSolverStatus.OPTIMAL) {
      best.proved();
    }
    return status;
  }

  private void columns(BestRoster best) {
    ColumnSearch columns = new ColumnSearch(problem, costs, search, best);
    SolverProgress so = best.now();
    if (so != null) {
      columns.learn(so.best());
    }
    columns.run();
  }

  /**
   * The bound is asked for with each roster, and at the end. The library would also tell each new
   * bound as it comes, but from another thread by a reference to a class that is no longer good
   * there: once in many runs that ends the whole JVM (OR-Tools 9.15).
   *
   * @param all whether all rosters are looked at, so that the bound holds for each
   */
  private CpSolverSolutionCallback offering(BestRoster best, boolean all) {
    return new CpSolverSolutionCallback() {
      @Override
      public void onSolutionCallback() {
        Roster roster = model.roster(this::booleanValue);
        best.offer(roster, costs.of(roster));
        if (all) {
          best.bound(whole(bestObjectiveBound()));
        }
      }
    };
  }

  /** Penalties are whole, bounds a hair off. */
  private static long whole(double bound) {
    return (long) Math.ceil(bound - 1e-6);
  }

  /** Ends solving soon; what was found by then is the answer. */
  public void stop() {
    search.stop();
  }

  /**
   * How hard to try.
   *
   * @param longest when to be content with the best so far
   * @param workers searches side by side; eight different ones are better than two even on two
   *     cores
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
}
