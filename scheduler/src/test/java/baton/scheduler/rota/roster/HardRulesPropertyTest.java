package baton.scheduler.rota.roster;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.roster.RosterSolver.SolverEffort;
import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is asked: no roster that the solver brings breaks a hard rule, nor is it miscounted. */
class HardRulesPropertyTest {
  private static final Duration PLENTY = Duration.ofMinutes(1);

  @Property(tries = 60)
  void no_roster_breaks_a_hard_rule_nor_costs_other_than_the_solver_says(@ForAll long seed) {
    Instance instance = RandomInstance.of(seed);
    RosterProblem problem = InstanceAsProblem.of(instance);

    SolverAnswer answer =
        new RosterSolver(problem, new SolverEffort(Duration.ofSeconds(2), 2, 1))
            .solve(null, so -> agrees(instance, problem, so));

    if (answer instanceof SolverAnswer.Found(SolverProgress best)) {
      agrees(instance, problem, best);
    }
  }

  @Property(tries = 40)
  void search_by_whole_persons_finds_no_other_rosters_and_proves_no_more_than_is_true(
      @ForAll long seed) {
    Instance instance = RandomInstance.of(seed);
    RosterProblem problem = InstanceAsProblem.of(instance);
    if (!(new RosterSolver(problem, new SolverEffort(PLENTY, 2, 1)).solve(null, so -> {})
        instanceof SolverAnswer.Found(SolverProgress cheapest))) {
      return;
    }
    List<SolverProgress> told = new ArrayList<>();

    new ColumnSearch(
            problem, new RosterCosts(problem), new SolverRun(PLENTY), new BestRoster(told::add))
        .run();

    assertThat(told).isNotEmpty();
    assertThat(told).allSatisfy(so -> agrees(instance, problem, so));
    assertThat(told)
        .allSatisfy(so -> assertThat(so.bound()).isLessThanOrEqualTo(cheapest.penalty()));
    assertThat(told.getLast().penalty()).isGreaterThanOrEqualTo(cheapest.penalty());
    assertThat(told.getLast().proved()).isEqualTo(told.getLast().penalty() == cheapest.penalty());
  }

  private static void agrees(Instance instance, RosterProblem problem, SolverProgress so) {
    assertThat(InstanceScore.of(instance, InstanceRoster.of(instance, problem, so.best())))
        .isEqualTo(new InstanceScore(so.penalty(), List.of()));
  }
}
