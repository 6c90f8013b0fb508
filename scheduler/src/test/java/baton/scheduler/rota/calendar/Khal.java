package baton.scheduler.rota.calendar;

import baton.scheduler.testing.Debian;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A calendar program that people use, with one calendar of its own and the clock of one zone. */
final class Khal implements AutoCloseable {
  private final Path command;
  private final Path home;

  private Khal(Path command, Path home) {
    this.command = command;
    this.home = home;
  }

  /** Empty where there is none and a test may not install it. */
  static Optional<Khal> start(String zone) throws IOException {
    Optional<Path> command = Debian.command("khal", "khal");
    if (command.isEmpty()) {
      return Optional.empty();
    }
    Path home = Files.createTempDirectory("baton-khal");
    Files.writeString(
        home.resolve("config"),
        """
        [calendars]
        [[baton]]
        path = %1$s/baton
        type = calendar
        [locale]
        local_timezone = %2$s
        default_timezone = %2$s
        timeformat = %%H:%%M
        dateformat = %%Y-%%m-%%d
        longdateformat = %%Y-%%m-%%d
        datetimeformat = %%Y-%%m-%%d %%H:%%M
        longdatetimeformat = %%Y-%%m-%%d %%H:%%M
        [default]
        default_calendar = baton
        [sqlite]
        path = %1$s/khal.db
        """
            .formatted(home, zone));
    Files.createDirectory(home.resolve("baton"));
    return Optional.of(new Khal(command.get(), home));
  }

  /** Takes a calendar in, as it is now; what it has of it already is replaced. */
  void load(String calendar) throws IOException, InterruptedException {
    Path file = home.resolve("rota.ics");
    Files.writeString(file, calendar);
    var unused = run("import", "--batch", "--include-calendar", "baton", file.toString());
  }

  /** What it shows of these days: start, end, state and title. */
  List<String> shows(String from, String to) throws IOException, InterruptedException {
    return run(
            "list",
            "--day-format",
            "",
            "--format",
            "{start-long} to {end-long}|{status}{title}",
            from,
            to)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.toString(), "-c"));
    words.add(home.resolve("config").toString());
    words.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", words) + "\n" + printed);
    }
    return printed;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
