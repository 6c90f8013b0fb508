package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Api;
import baton.scheduler.testing.BatonProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts Baton, stops it, kills it, and starts it again. */
class StartTest {
  @TempDir private Path folder;

  @Test
  void port_in_use_is_one_line_that_names_the_port() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(refusal(Map.of("BATON_PORT", port))).contains(port, "BATON_PORT");
    }
  }

  @Test
  void bad_setting_is_one_line_that_names_the_setting() throws Exception {
    assertThat(refusal(Map.of("BATON_DATABASE_CONNECTIONS", "two")))
        .contains("config.yml", "connections");
    assertThat(refusal(Map.of("BATON_DATABASE_CONNECTIONS", "2")))
        .contains("config.yml", "connections", "4");
    assertThat(refusal(Map.of("BATON_CLOCK", "lunar"))).contains("config.yml", "mode");
    assertThat(refusal(Map.of("BATON_ADDRESS", "baton.example.com")))
        .contains("config.yml", "address", "https://");
  }

  @Test
  void database_that_is_away_is_one_line_that_names_it() throws Exception {
    String url = "jdbc:postgresql://localhost:" + BatonProcess.freePort() + "/baton";
    assertThat(refusal(Map.of("BATON_DATABASE_URL", url))).contains(url, "database.url");
  }

  @Test
  void data_of_another_postgresql_are_refused_and_left_alone() throws Exception {
    Path version = Files.createDirectories(folder.resolve("data/postgresql")).resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    assertThat(refusal(Map.of())).contains("PostgreSQL 17", "18", "docs/operations.md");
    assertThat(version).hasContent("17\n");
  }

  @Test
  void data_stay_through_kill_and_ctrl_c_and_a_second_baton_keeps_off_them() throws Exception {
    Map<String, String> environment = withPorts(Map.of());
    long entries;
    try (BatonProcess baton = BatonProcess.start(folder, environment)) {
      entries = ledgerEntries(Printed.read(baton).api());
      assertThat(entries).isPositive();
      assertThat(refusal(Map.of())).contains("Another Baton is running", "BATON_DATA");
      baton.kill(); // its PostgreSQL runs on
    }
    try (BatonProcess baton = BatonProcess.start(folder, environment)) {
      assertThat(ledgerEntries(Printed.read(baton).api())).isEqualTo(entries);
      baton.interrupt();
      assertThat(baton.exitCode()).isEqualTo(128 + 2);
      assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
    }
    try (BatonProcess baton = BatonProcess.start(folder, environment)) {
      assertThat(ledgerEntries(Printed.read(baton).api())).isEqualTo(entries);
    }
  }

  private static long ledgerEntries(Api api) throws Exception {
    JsonNode check = api.get("/desks/support/ledger/verify").body();
    assertThat(check.path("result").asText()).isEqualTo("VERIFIED");
    return check.path("entries").asLong();
  }

  /** Starts Baton, which must end with 1 and print one line only. */
  private String refusal(Map<String, String> environment) throws Exception {
    try (BatonProcess baton = BatonProcess.start(folder, withPorts(environment))) {
      List<String> printed = baton.ended();
      assertThat(printed).singleElement().asString().startsWith("Baton does not start: ");
      assertThat(baton.exitCode()).isEqualTo(1);
      return printed.getFirst();
    }
  }

  private static Map<String, String> withPorts(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("BATON_PORT", BatonProcess.freePort());
    all.putIfAbsent("BATON_ADMIN_PORT", BatonProcess.freePort());
    return all;
  }
}
