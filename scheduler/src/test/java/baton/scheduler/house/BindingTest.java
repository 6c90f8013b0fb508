package baton.scheduler.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids and instants go into SQL and come out of it as themselves (baton.handoff.sql). */
class BindingTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern TAKEN_APART =
      Pattern.compile(
          "\\.bind\\(\\s*\"\\w+\",[^;]{0,80}?\\.value\\(\\)\\)\\s*[.;]"
              + "|\\.bindArray\\([^;]{0,40}Long\\.class, [^;]{0,80}?value"
              + "|getObject\\([^;]{0,40}OffsetDateTime"
              + "|mapTo\\(OffsetDateTime");

  @Test
  void ids_and_instants_are_bound_and_read_as_themselves() throws IOException {
    List<String> takenApart = new ArrayList<>();
    for (String module : List.of("handoff", "scheduler")) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path file : all.filter(p -> p.toString().endsWith(".java")).toList()) {
          var found = TAKEN_APART.matcher(Files.readString(file));
          while (found.find() && !file.endsWith("sql/ColumnReader.java")) {
            takenApart.add(ROOT.relativize(file) + ": " + found.group());
          }
        }
      }
    }
    assertThat(takenApart)
        .as("bind the id or instant itself; read by mapTo, or baton.handoff.sql.SqlColumns")
        .isEmpty();
  }
}
