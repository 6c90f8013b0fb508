package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.BatonProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rota solve} as somebody runs it in a shell. */
class RotaCommandTest {
  private static final String SMALL =
      """
      SECTION_HORIZON
      7
      SECTION_SHIFTS
      E,480,
      L,480,E
      SECTION_STAFF
      Ana,E=7|L=7,2400,960,5,2,2,1
      Ben,E=7|L=0,2400,960,5,2,2,1
      SECTION_DAYS_OFF
      Ana,6
      SECTION_COVER
      0,E,1,100,1
      0,L,1,100,1
      1,E,2,100,1
      """;

  @TempDir private Path folder;

  private record Ran(int exit, List<String> printed) {}

  @Test
  void command_prints_the_roster_and_what_it_costs_R3() throws Exception {
    Files.writeString(folder.resolve("small.txt"), SMALL);

    Ran ran = rota("solve", "small.txt", "--seconds", "60");

    assertThat(ran.exit()).isZero();
    assertThat(ran.printed())
        .anyMatch(line -> line.matches("Ana  [EL.]( [EL.]){6}"))
        .anyMatch(line -> line.matches("Ben  [E.]( [E.]){6}"))
        .contains(
            "penalty 100 (no roster has less), scored on its own; the solver counted 100",
            "no hard rule is broken");
  }

  @Test
  void command_says_in_one_line_what_is_wrong_with_the_file_R3() throws Exception {
    Files.writeString(folder.resolve("wrong.txt"), SMALL.replace("Ana,6", "Ana,7"));

    assertThat(rota("solve", "wrong.txt"))
        .isEqualTo(
            new Ran(1, List.of("No roster: wrong.txt: Line 10 speaks of day 7; the last is 6.")));
    assertThat(rota("solve", "missing.txt"))
        .isEqualTo(new Ran(1, List.of("No roster: There is no file missing.txt.")));
  }

  private Ran rota(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("rota"));
    all.addAll(List.of(arguments));
    try (BatonProcess command = BatonProcess.runAlone(folder, Map.of(), all)) {
      List<String> printed = List.copyOf(command.ended());
      return new Ran(command.exitCode(), printed);
    }
  }
}
