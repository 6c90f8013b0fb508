package baton.scheduler.rota.roster;

import baton.scheduler.rota.roster.RosterSolver.SolverEffort;
import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An instance of the published benchmark, solved as any roster is and scored on its own. */
public final class InstanceFile {
  private final Instance instance;

  private InstanceFile(Instance instance) {
    this.instance = instance;
  }

  /**
   * Reads the benchmark's text format.
   *
   * @throws InstanceProblem naming the line that cannot be read
   */
  public static InstanceFile read(String text) {
    return new InstanceFile(InstanceReader.read(text));
  }

  /**
   * Solves it and says what was found: the roster, a line a person, its penalty by the benchmark's
   * own count, the bound, and each hard rule broken.
   *
   * @param line hears of progress, a line at a time
   */
  public List<String> solve(Duration longest, Consumer<String> line) {
    RosterProblem problem = InstanceAsProblem.of(instance);
    long started = System.nanoTime();
    SolverAnswer answer =
        new RosterSolver(problem, SolverEffort.of(longest))
            .solve(
                null,
                so ->
                    line.accept(
                        "%6.1f s  penalty %d, at least %d"
                            .formatted(
                                (System.nanoTime() - started) / 1e9,
                                so.penalty(),
                                Math.max(0, so.bound()))));
    return switch (answer) {
      case SolverAnswer.NothingFits none -> List.of("No roster keeps all hard rules.");
      case SolverAnswer.NoneInTime none -> List.of("There was no roster within the time.");
      case SolverAnswer.Found(SolverProgress best) -> words(problem, best);
    };
  }

  private List<String> words(RosterProblem problem, SolverProgress best) {
    InstanceRoster roster = InstanceRoster.of(instance, problem, best.best());
    InstanceScore score = InstanceScore.of(instance, roster);
    List<String> words = new ArrayList<>(roster.lines(instance.days()));
    words.add(
        "penalty %d%s, scored on its own; the solver counted %d"
            .formatted(
                score.penalty(),
                best.proved() ? " (no roster has less)" : ", at least " + best.bound(),
                best.penalty()));
    words.add(
        score.broken().isEmpty()
            ? "no hard rule is broken"
            : score.broken().size() + " hard rules are broken:");
    words.addAll(score.broken());
    return List.copyOf(words);
  }

  /** Why an instance's file cannot be read, in a full sentence that names the line. */
  public static final class InstanceProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InstanceProblem(String message) {
      super(message);
    }
  }
}
