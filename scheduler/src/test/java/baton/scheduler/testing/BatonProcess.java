package baton.scheduler.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Baton as a person starts it: a process of its own, with the repository's config.yml. */
public final class BatonProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5); // of a machine that is busy

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();

  private BatonProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /** Starts it in {@code folder} as the README rehearses: on a Tuesday, at 07:55. */
  public static BatonProcess rehearse(Path folder) {
    return run(
        folder,
        Map.of(
            "BATON_CLOCK", "rehearsal",
            "BATON_PORT", freePort(),
            "BATON_ADMIN_PORT", freePort()),
        "server");
  }

  /**
   * Starts it in {@code folder}, on the machine's clock; the environment's variables are those of
   * config.yml.
   */
  public static BatonProcess start(Path folder, Map<String, String> environment) {
    return run(folder, environment, "server");
  }

  /** Runs a command of it; the path of config.yml comes last. */
  public static BatonProcess run(
      Path folder, Map<String, String> environment, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(Path.of("..", "config.yml").toAbsolutePath().normalize().toString());
    return runAlone(folder, environment, all);
  }

  /** Runs a command of it that needs no config.yml. */
  public static BatonProcess runAlone(
      Path folder, Map<String, String> environment, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // as the README starts it
                "-XX:+UseSerialGC",
                "-cp",
                withoutTests(System.getProperty("java.class.path")),
                "baton.scheduler.app.BatonApplication"));
    command.addAll(arguments);
    ProcessBuilder java = new ProcessBuilder(command);
    java.directory(folder.toFile()).redirectErrorStream(true);
    java.environment().keySet().removeIf(name -> name.startsWith("BATON_"));
    java.environment().putAll(environment);
    try {
      return new BatonProcess(java.start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What Baton is shipped with: a test's logging settings would change what it prints. */
  private static String withoutTests(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A port that was free a moment ago. */
  public static String freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next line it prints that fits; what came before is passed over. */
  public String line(Predicate<String> fits) throws InterruptedException {
    long patience = PATIENCE.toMillis();
    while (true) {
      String line = lines.poll(patience, TimeUnit.MILLISECONDS);
      if (line == null) {
        throw new AssertionError("no such line; it printed:\n" + String.join("\n", seen));
      }
      seen.add(line);
      if (fits.test(line)) {
        return line;
      }
      if (line.equals(END)) {
        throw new AssertionError("it ended; it printed:\n" + String.join("\n", seen));
      }
    }
  }

  /** Waits for its end and answers all it printed. */
  public List<String> ended() throws InterruptedException {
    var unused = line(END::equals);
    return seen.subList(0, seen.size() - 1);
  }

  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** As Ctrl-C does. */
  public void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static final String END = "\u0004";

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      output.lines().forEach(lines::add);
    } catch (IOException e) {
      lines.add(e.toString());
    }
    lines.add(END);
  }
}
