package baton.handoff.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;

/** A {@link SwappingNode} in a process of its own, as whoever kills it sees it. */
record SwappingProcess(Process process, BufferedReader said) {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  static SwappingProcess start(String url, SwapRota rota) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                SwappingNode.class.getName(),
                url,
                Long.toString(rota.desk().value())));
    rota.people().forEach(advisor -> command.add(Long.toString(advisor.value())));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new SwappingProcess(process, process.inputReader());
  }

  /**
   * Lets it swap, and kills it.
   *
   * @param answers so many it gives first
   * @param millis and so long it goes on then
   * @return every line it said
   */
  List<String> swapAndDie(int answers, int millis) throws Exception {
    assertThat(said.readLine()).isEqualTo(SwappingNode.READY);
    OutputStream go = process.getOutputStream();
    go.write('\n');
    go.flush();
    List<String> lines = new ArrayList<>();
    for (int given = 0; given < answers; ) {
      String line = said.readLine();
      assertThat(line).as("ended by itself").isNotNull();
      lines.add(line);
      given += line.startsWith(SwappingNode.ANSWERED) ? 1 : 0;
    }
    assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).as("ended by itself").isFalse();
    kill();
    assertThat(process.waitFor()).isEqualTo(128 + 9);
    said.lines().forEach(lines::add);
    return lines;
  }

  /** By its handle, since the process itself would close what it has said with it. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Waits until the server has ended the session of the killed process, and what it was at. */
  void awaitEnd(Handle handle) {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (sessions(handle) > 0) {
      assertThat(System.nanoTime()).as("the server still serves the killed").isLessThan(deadline);
    }
  }

  private int sessions(Handle handle) {
    return handle
        .createQuery("select count(*) from pg_stat_activity where application_name = :name")
        .bind("name", SwappingNode.NAME + process.pid())
        .mapTo(int.class)
        .one();
  }
}
