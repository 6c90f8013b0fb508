package baton.scheduler.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is asked: no roster that the solver brings breaks a hard rule, nor is it miscounted. */
class HardRulesPropertyTest {
  @Property(tries = 60)
  void no_roster_breaks_a_hard_rule_nor_costs_other_than_the_solver_says(@ForAll long seed) {
    Instance instance = InstanceReader.read(text(new Random(seed)));
    RosterProblem problem = InstanceAsProblem.of(instance);

    Answer answer =
        new RosterSolver(problem, new Effort(Duration.ofSeconds(2), 2, 1))
            .solve(null, so -> agrees(instance, problem, so));

    if (answer instanceof Answer.Found(Progress best)) {
      agrees(instance, problem, best);
    }
  }

  private static void agrees(Instance instance, RosterProblem problem, Progress so) {
    assertThat(InstanceScore.of(instance, InstanceRoster.of(instance, problem, so.best())))
        .isEqualTo(new InstanceScore(so.penalty(), List.of()));
  }

  private static String text(Random random) {
    int days = 5 + random.nextInt(12);
    int people = 2 + random.nextInt(4);
    return "SECTION_HORIZON\n"
        + days
        + "\nSECTION_SHIFTS\nE,480,\nL,600,E\nN,720,"
        + (random.nextBoolean() ? "E|L" : "E")
        + "\nSECTION_STAFF\n"
        + lines(people, i -> person(i, days, random))
        + "\nSECTION_DAYS_OFF\n"
        + lines(people, i -> "P" + i + "," + random.nextInt(days))
        + "\nSECTION_SHIFT_ON_REQUESTS\n"
        + lines(4, i -> request(people, days, random))
        + "\nSECTION_SHIFT_OFF_REQUESTS\n"
        + lines(4, i -> request(people, days, random))
        + "\nSECTION_COVER\n"
        + lines(days, i -> i + "," + shift(random) + "," + random.nextInt(people + 1) + ",50,3");
  }

  private static String person(int number, int days, Random random) {
    int most = 480 * (1 + random.nextInt(days));
    return "P%d,E=%d|L=%d|N=%d,%d,%d,%d,%d,%d,%d"
        .formatted(
            number,
            random.nextInt(days),
            random.nextInt(days),
            random.nextInt(3),
            most,
            random.nextInt(most / 2),
            1 + random.nextInt(5),
            1 + random.nextInt(3),
            1 + random.nextInt(3),
            random.nextInt(4));
  }

  private static String request(int people, int days, Random random) {
    return "P%d,%d,%s,%d"
        .formatted(
            random.nextInt(people), random.nextInt(days), shift(random), 1 + random.nextInt(9));
  }

  private static String shift(Random random) {
    return String.valueOf("ELN".charAt(random.nextInt(3)));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }
}
