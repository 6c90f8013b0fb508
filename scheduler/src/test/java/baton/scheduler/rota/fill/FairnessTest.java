package baton.scheduler.rota.fill;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.roster.RosterSolver;
import baton.scheduler.rota.roster.RosterSolver.SolverEffort;
import baton.scheduler.rota.roster.SolverAnswer;
import baton.scheduler.rota.roster.SolverAnswer.SolverProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where several may do the shifts, each has their part of them. */
class FairnessTest {
  private final FillDesk desk = new FillDesk();

  @BeforeEach
  void people() {
    desk.person("Ana", "LIVE_CALL");
    desk.person("Ben", "LIVE_CALL");
  }

  @Test
  void time_held_over_lately_counts_as_worked_H8_R3() {
    desk.openWeek(6);
    FillFacts facts = desk.transactions.run(tx -> new FillFactsReader().read(tx, desk.desk()));
    FillFacts stayed =
        new FillFacts(
            facts.zone(),
            facts.people(),
            facts.terms(),
            facts.rota(),
            Map.of(desk.id("Ana"), Duration.ofHours(16)));

    assertThat(shifts(stayed, "Ana")).isEqualTo(2);
    assertThat(shifts(stayed, "Ben")).isEqualTo(4);
  }

  @Test
  void evenings_are_shared_R3() throws Exception {
    List<String> shifts = new ArrayList<>();
    for (int day = 2; day <= 5; day++) {
      shifts.add("LIVE_CALL/1 open 2026-03-0%1$dT08:00 2026-03-0%1$dT15:00".formatted(day));
      shifts.add("LIVE_CALL/1 open 2026-03-0%1$dT15:00 2026-03-0%1$dT22:00".formatted(day));
    }
    desk.draft(shifts.toArray(String[]::new));

    desk.fill();

    assertThat(drafted("Ana", "T22:00")).isEqualTo(2);
    assertThat(drafted("Ben", "T22:00")).isEqualTo(2);
  }

  @Test
  void who_had_the_last_weekend_has_the_next_one_off_R3() throws Exception {
    desk.draft(
        "LIVE_CALL/1 Ben 2026-03-04T08:00 2026-03-04T16:00",
        "LIVE_CALL/1 open 2026-03-05T08:00 2026-03-05T16:00",
        "LIVE_CALL/1 Ana 2026-03-07T08:00 2026-03-07T16:00",
        "LIVE_CALL/1 Ana 2026-03-08T08:00 2026-03-08T16:00",
        "LIVE_CALL/1 open 2026-03-12T08:00 2026-03-12T16:00",
        "LIVE_CALL/1 open 2026-03-13T08:00 2026-03-13T16:00",
        "LIVE_CALL/1 open 2026-03-14T08:00 2026-03-14T16:00",
        "LIVE_CALL/1 open 2026-03-15T08:00 2026-03-15T16:00");

    desk.fill();

    assertThat(drafted("Ben", "2026-03-14") + drafted("Ben", "2026-03-15")).isEqualTo(2);
    assertThat(drafted("Ana", "T08")).isEqualTo(4);
  }

  private long drafted(String who, String words) {
    return desk.drafted().stream()
        .filter(shift -> shift.contains(" " + who + " ") && shift.contains(words))
        .count();
  }

  private long shifts(FillFacts facts, String who) {
    FillPlan plan = FillPlan.of(facts, false);
    SolverAnswer answer =
        new RosterSolver(plan.problem(), new SolverEffort(Duration.ofSeconds(20), 2, 1))
            .solve(null, so -> {});
    SolverProgress best = ((SolverAnswer.Found) answer).best();
    assertThat(best.proved()).isTrue();
    return plan.given(best.best()).stream()
        .filter(given -> desk.id(who).equals(given.advisor()))
        .count();
  }
}
