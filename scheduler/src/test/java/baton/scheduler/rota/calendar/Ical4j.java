package baton.scheduler.rota.calendar;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ical4j, in a process of its own: in this one it would add its zones to those of java.time. */
final class Ical4j {
  private static final Path JARS = Path.of("target", "ical4j");

  private Ical4j() {}

  /**
   * What it reads in calendars, each given a name.
   *
   * @return {@code name|uid|start|end|sequence|status|summary} of each entry, by name; and {@code
   *     name|wrong|…} of whatever RFC 5545 does not allow
   */
  static List<String> read(Map<String, String> calendars) throws Exception {
    Path folder = Files.createTempDirectory("baton-calendars");
    for (Map.Entry<String, String> calendar : calendars.entrySet()) {
      Files.writeString(folder.resolve(calendar.getKey()), calendar.getValue());
    }
    try {
      return run(folder);
    } finally {
      for (String name : calendars.keySet()) {
        Files.delete(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  private static List<String> run(Path folder)
      throws IOException, InterruptedException, URISyntaxException {
    Path errors = Files.createTempFile("baton-ical4j", ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                jars(),
                source().toString(),
                folder.toString())
            .redirectError(errors.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(Files.readString(errors));
    }
    Files.delete(errors);
    return printed.lines().toList();
  }

  private static Path source() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(Ical4j.class.getResource("ReadCalendars.java")).toURI());
  }

  /** Where the build puts them, see pom.xml. */
  private static String jars() throws IOException {
    try (Stream<Path> all = Files.list(JARS)) {
      return all.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }
}
