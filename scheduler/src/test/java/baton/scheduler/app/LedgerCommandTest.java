package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.testing.TestDatabase;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.BatonProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledger verify} as somebody runs it in a shell. */
class LedgerCommandTest {
  @TempDir private Path folder;

  private record Ran(int exit, List<String> printed) {}

  @Test
  void command_checks_the_ledger_of_a_running_baton_and_finds_what_was_changed_H13()
      throws Exception {
    try (TestBaton baton = TestBaton.rehearsing("2026-03-10T14:00:00Z")) {
      TestDatabase database = baton.database();
      Map<String, String> environment = Map.of("BATON_DATABASE_URL", database.url());
      Api admin = baton.admin();
      Api ana = baton.program("integration", anybodyPlanned(admin));
      assertThat(ana.post(seat(admin) + "/log-in", Map.of()).status()).isEqualTo(200);
      JsonNode whole = admin.get("/desks/support/ledger/verify").body();
      String head = whole.get("head").asText();
      long last = whole.get("entries").asLong();

      assertThat(verify(environment))
          .isEqualTo(
              new Ran(
                  0,
                  List.of(
                      "support: whole, %d entries; the last is %d:%s"
                          .formatted(last, last, head))));
      assertThat(verify(environment, "--desk", "support", "--kept", last + ":" + head).exit())
          .isZero();
      assertThat(verify(environment, "--kept", "1:" + "0".repeat(64)))
          .isEqualTo(
              new Ran(
                  1,
                  List.of(
                      "support: BROKEN at entry 1. The entry is not the one whose digest was kept:"
                          + " it, or one before it, was written anew.")));
      assertThat(verify(environment, "--kept", "1").printed())
          .singleElement()
          .asString()
          .startsWith("The ledger cannot be checked: --kept must be a number");
      assertThat(verify(environment, "--desk", "nobody"))
          .isEqualTo(new Ran(1, List.of("The ledger cannot be checked: There is no desk nobody.")));

      database
          .owner()
          .useTransaction(h -> {
            h.execute("alter table ledger_entry disable trigger ledger_is_append_only");
            h.execute("update ledger_entry set kind = 'CLOSED'");
          });
      assertThat(verify(environment))
          .isEqualTo(
              new Ran(
                  1, List.of("support: BROKEN at entry 1. The entry is not as it was written.")));
    }
  }

  @Test
  void command_checks_a_data_folder_unless_a_baton_runs_on_it_H13() throws Exception {
    Map<String, String> environment =
        Map.of("BATON_PORT", BatonProcess.freePort(), "BATON_ADMIN_PORT", BatonProcess.freePort());
    assertThat(verify(Map.of()).printed())
        .singleElement()
        .asString()
        .contains("There are no data in");
    try (BatonProcess baton = BatonProcess.start(folder, environment)) {
      var unused = Printed.read(baton);
      assertThat(verify(Map.of()).printed())
          .singleElement()
          .asString()
          .contains("Another Baton is running on", "ledger/verify");
      baton.interrupt();
      assertThat(baton.exitCode()).isEqualTo(128 + 2);
    }
    Ran whole = verify(Map.of());
    assertThat(whole.printed()).singleElement().asString().startsWith("support: whole, ");
    assertThat(whole.exit()).isZero();
    assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
  }

  private Ran verify(Map<String, String> environment, String... options) throws Exception {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "ledger";
    arguments[1] = "verify";
    System.arraycopy(options, 0, arguments, 2, options.length);
    try (BatonProcess command = BatonProcess.run(folder, environment, arguments)) {
      List<String> printed = List.copyOf(command.ended());
      return new Ran(command.exitCode(), printed);
    }
  }

  private static String seat(Api admin) throws Exception {
    return "/desks/support/seats/" + first(admin).get("seat").asText();
  }

  private static String anybodyPlanned(Api admin) throws Exception {
    return first(admin).at("/late/name").asText();
  }

  private static JsonNode first(Api admin) throws Exception {
    for (JsonNode seat : admin.get("/desks/support/seats").body().get("items")) {
      if (seat.has("late")) {
        return seat;
      }
    }
    throw new AssertionError("nobody is planned now");
  }
}
