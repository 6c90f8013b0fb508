package baton.scheduler.rota.fill;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.roster.RosterSolver;
import baton.scheduler.rota.roster.RosterSolver.SolverEffort;
import baton.scheduler.rota.roster.SolverAnswer;
import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The machine's limits and the checks of a hand-made rota are the same, whatever the terms. */
class FillPropertyTest {
  @Property(tries = 60)
  void nothing_the_solver_gives_is_taken_back_by_the_checks_R2_R3(@ForAll long seed) {
    FillPlan plan = FillPlan.of(RandomFacts.of(seed), seed % 3 == 0);
    List<Assignment> found = solve(plan);

    AssignmentCheck judged = new AssignmentCheck(plan, found);

    assertThat(judged.given()).containsAll(found);
  }

  @Property(tries = 60)
  void what_stays_open_can_be_done_by_nobody_R2_R3(@ForAll long seed) {
    FillPlan plan = FillPlan.of(RandomFacts.of(seed), false);
    List<Assignment> found = solve(plan);

    AssignmentCheck judged = new AssignmentCheck(plan, found);

    assertThat(judged.given())
        .as("the checks see no more room than the solver")
        .hasSameSizeAs(found);
    assertThat(judged.open())
        .allSatisfy(shift ->
            assertThat(plan.facts().people())
                .noneMatch(person -> judged.against(person, shift).isEmpty()));
    assertThat(new UnfilledReasons(plan, judged).filled().unfilled())
        .hasSize(judged.open().size() + plan.seatless().size());
  }

  @Property(tries = 200)
  void only_open_shifts_on_free_seats_are_filled_R2_R3(@ForAll long seed) {
    FillFacts facts = RandomFacts.of(seed);
    FillPlan plan = FillPlan.of(facts, false);

    List<TimedShift> filled =
        plan.slots().stream().flatMap(slot -> slot.shifts().stream()).toList();

    List<TimedShift> there = new ArrayList<>(filled);
    facts.rota().drafted().stream().filter(one -> !one.shift().isOpen()).forEach(there::add);
    for (int i = 0; i < filled.size(); i++) {
      TimedShift one = there.get(i);
      assertThat(there.subList(i + 1, there.size()))
          .filteredOn(other -> other.shift().seat().equals(one.shift().seat()))
          .noneMatch(other -> other.period().overlaps(one.period()));
    }
    assertThat(filled.size() + plan.seatless().size()).isEqualTo(facts.open().size());
  }

  private static List<Assignment> solve(FillPlan plan) {
    SolverAnswer answer =
        new RosterSolver(plan.problem(), new SolverEffort(Duration.ofSeconds(20), 2, 1))
            .solve(null, so -> {});
    assertThat(answer).isInstanceOf(SolverAnswer.Found.class);
    SolverProgress best = ((SolverAnswer.Found) answer).best();
    assertThat(best.proved()).isTrue();
    return plan.given(best.best());
  }
}
