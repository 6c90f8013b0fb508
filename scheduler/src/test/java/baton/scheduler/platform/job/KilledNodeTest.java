package baton.scheduler.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.Transactions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kills a node's process with SIGKILL, which it cannot see coming, and starts another. */
class KilledNodeTest {
  private final TestDatabase database = TestDatabase.create();
  private final Transactions outside = new Transactions(database.app(), InstantSource.system());

  @BeforeEach
  void createTables() {
    Things.createTables(database);
  }

  @Test
  void killed_between_commit_and_due_instant_the_work_is_done_once_after_the_restart()
      throws Exception {
    Things bells = new Things("bells");
    kill("bells", 10, "committed");
    assertThat(done()).isEmpty();

    try (TestNode second = TestNode.start(database.url(), bells)) {
      Waiting.until("the bell", () -> !done().isEmpty());
      bells.addIn(second.transactions, Duration.ofSeconds(1));
      Waiting.until("a later bell, by the same trigger", () -> done().size() > 1);
    }

    assertThat(done()).hasSize(2);
  }

  @Test
  void killed_in_the_middle_of_the_work_it_is_done_once_after_the_restart() throws Exception {
    Things unhung = new Things("hangs");
    kill("hangs", 1, "in the middle");
    assertThat(done()).isEmpty();

    try (TestNode second = TestNode.start(database.url(), unhung)) {
      assertThat(done()).hasSize(1);
      unhung.addIn(second.transactions, Duration.ofSeconds(1));
      Waiting.until(
          "a later thing, though Quartz saw the work begin and never end", () -> done().size() > 1);
    }

    assertThat(done()).hasSize(2);
  }

  /** Starts a node with one thing due in some seconds, waits for its word, and kills it. */
  private void kill(String work, int seconds, String word) throws Exception {
    Process node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-cp",
                System.getProperty("java.class.path"),
                TestNode.class.getName(),
                database.url(),
                work,
                Integer.toString(seconds))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      waitFor(word, node.inputReader());
    } finally {
      node.destroyForcibly();
    }
    assertThat(node.waitFor()).isEqualTo(128 + 9);
  }

  private static void waitFor(String word, BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals(word)) {
        return;
      }
    }
    throw new AssertionError("the process ended before it said: " + word);
  }

  private List<Instant> done() {
    return Things.doings(outside);
  }
}
