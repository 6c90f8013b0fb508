package baton.scheduler.rota.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The scorer against the two values its authors give, and against each hard rule broken. */
class InstanceScoreTest {
  private static final String TWO_SHIFTS =
      """
      SECTION_HORIZON
      14
      SECTION_SHIFTS
      E,480,
      L,480,E
      SECTION_STAFF
      A,E=14|L=2,3360,960,3,2,2,1
      SECTION_DAYS_OFF
      A,9
      """;

  @Test
  void everyone_off_on_the_first_instance_costs_7137() {
    assertThat(InstanceScore.of(Instances.number(1), new InstanceRoster(Map.of())).penalty())
        .isEqualTo(7137);
  }

  @Test
  void one_person_on_days_2_and_3_of_the_first_instance_costs_6933() {
    InstanceScore score =
        InstanceScore.of(
            Instances.number(1),
            new InstanceRoster(Map.of("A", new TreeMap<>(Map.of(2, "D", 3, "D")))));

    assertThat(score.penalty()).isEqualTo(6933);
  }

  @Test
  void roster_that_keeps_every_hard_rule_breaks_none() {
    assertThat(broken(". . E L L . . E E . . . E E")).isEmpty();
  }

  @Test
  void each_hard_rule_broken_is_said() {
    assertThat(broken(". E E E E . . . . . . . . ."))
        .contains("A works 4 days in a row from day 1.");
    assertThat(broken(". . E . . . . . . . . . E E"))
        .contains("A works only 1 days in a row from day 2.");
    assertThat(broken("E E . E E . . . . . . . . ."))
        .contains("A is off only 1 days in a row from day 2.");
    assertThat(broken(". . L L E . . . . . . . . .")).contains("A works E after L on day 4.");
    assertThat(broken(". . L L L . . . . . . . . .")).contains("A works L 3 times.");
    assertThat(broken("E . . . . . . . . . . . . .")).contains("A works 480 minutes.");
    assertThat(broken("E E E . . E E E . . E E . .")).contains("A works 3840 minutes.");
    assertThat(broken(". . . . . E E . . . . E E .")).contains("A works 2 weekends.");
    assertThat(broken(". . . . . . . . E E . . . .")).contains("A works on day 9, a day off.");
  }

  private static Iterable<String> broken(String days) {
    TreeMap<Integer, String> row = new TreeMap<>();
    String[] shifts = days.split(" ");
    for (int day = 0; day < shifts.length; day++) {
      if (!shifts[day].equals(".")) {
        row.put(day, shifts[day]);
      }
    }
    return InstanceScore.of(InstanceReader.read(TWO_SHIFTS), new InstanceRoster(Map.of("A", row)))
        .broken();
  }
}
