package baton.scheduler.rota.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.rota.roster.Instance.Cover;
import baton.scheduler.rota.roster.Instance.Request;
import baton.scheduler.rota.roster.Instance.StaffLimits;
import baton.scheduler.rota.roster.InstanceFile.InstanceProblem;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InstanceReaderTest {
  private static final String WHOLE =
      """
      # a comment
      SECTION_HORIZON
      7

      SECTION_SHIFTS
      E,480,
      L,600,E|L
      SECTION_STAFF
      A,E=14|L=0,4320,3360,5,2,3,1
      SECTION_DAYS_OFF
      A,0,6
      SECTION_SHIFT_ON_REQUESTS
      A,2,E,2
      SECTION_SHIFT_OFF_REQUESTS
      A,3,L,1
      SECTION_COVER
      0,E,5,100,1
      """;

  @Test
  void reads_every_section() {
    Instance instance = InstanceReader.read(WHOLE);

    assertThat(instance.days()).isEqualTo(7);
    assertThat(instance.minutes()).isEqualTo(Map.of("E", 480, "L", 600));
    assertThat(instance.notAfter()).isEqualTo(Map.of("E", Set.of(), "L", Set.of("E", "L")));
    assertThat(instance.staff())
        .containsExactly(
            new Instance.Staff(
                "A",
                Map.of("E", 14, "L", 0),
                new StaffLimits(4320, 3360, 5, 2, 3, 1),
                Set.of(0, 6)));
    assertThat(instance.requests())
        .containsExactly(new Request("A", 2, "E", 2, true), new Request("A", 3, "L", 1, false));
    assertThat(instance.cover()).containsExactly(new Cover(0, "E", 5, 100, 1));
  }

  @Test
  void published_instances_have_the_size_their_description_says() {
    Instance third = Instances.number(3);

    assertThat(third.days()).isEqualTo(14);
    assertThat(third.staff()).hasSize(20);
    assertThat(third.minutes()).hasSize(3);
  }

  @Test
  void what_cannot_be_read_is_said_with_its_line() {
    refuses("7", "seven", "Line 3 has \"seven\" where a number from 1 on is expected.");
    refuses("E,480,", "E,480", "Line 6 has 2 values; 3 are expected.");
    refuses("E=14|L=0", "E14", "Line 9 has \"E14\" where SHIFT=MOST is expected.");
    refuses("E=14|L=0", "N=14", "Line 9 names the shift \"N\", which is not known.");
    refuses("4320,3360", "3360,4320", "Line 9 asks for at least more minutes than at most.");
    refuses("A,0,6", "B,0,6", "Line 11 names the person \"B\", which is not known.");
    refuses("A,0,6", "A,0,7", "Line 11 speaks of day 7; the last is 6.");
    refuses("A,3,L,1", "A,3,L,-1", "Line 15 has \"-1\" where a number from 0 on is expected.");
    refuses("SECTION_COVER", "SECTION_X", "Line 16 names the section \"SECTION_X\", which is not");
    refuses("# a comment", "7", "Line 1 stands before the first section.");
  }

  @Test
  void file_without_what_a_roster_needs_is_refused() {
    assertThatThrownBy(() -> InstanceReader.read(""))
        .isInstanceOf(InstanceProblem.class)
        .hasMessageContaining("no SECTION_HORIZON");
    assertThatThrownBy(() -> InstanceReader.read("SECTION_HORIZON\n7\n"))
        .hasMessageContaining("names no staff");
  }

  private static void refuses(String right, String wrong, String message) {
    assertThatThrownBy(() -> InstanceReader.read(WHOLE.replaceFirst(Pattern.quote(right), wrong)))
        .isInstanceOf(InstanceProblem.class)
        .hasMessageContaining(message);
  }
}
