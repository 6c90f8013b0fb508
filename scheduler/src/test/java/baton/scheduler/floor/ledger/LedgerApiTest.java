package baton.scheduler.floor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.ledger.LedgerCheckpoint;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerApiTest {
  private static final String LEDGER = "/api/v1/desks/support/ledger";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LedgerDesk desk = new LedgerDesk();
  private TestService service;

  @BeforeEach
  void start() throws Exception {
    desk.thursday();
    DeskTransactions transactions = new DeskTransactions(desk.transactions);
    service =
        TestService.start(
            new AccessFeature(desk.transactions),
            new LedgerResource(transactions),
            new ExportResource(transactions),
            new HeldOverResource(transactions, desk.seats()),
            new DigestResource(transactions));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void entries_are_filtered_H13() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("?from=2026-06-11&to=2026-06-11", "1 2 3 4");
    expected.put("?from=2026-06-12", "");
    expected.put("?to=2026-06-10", "");
    expected.put("?from=2026-06-11T18:20:00Z&to=2026-06-11T21:00:00Z", "3");
    expected.put("?seat=LIVE_CALL/1", "1 2 3 4");
    expected.put("?seat=LIVE_CALL/2", "");
    expected.put("?person=Ben", "2 3 4");
    expected.put("?person=Lea", "4");
    expected.put("?kind=stand-by", "2");
    expected.put("?kind=late", "4");
    expected.put("?heldOver=true", "3");
    expected.put("?heldOver=true&person=Ana", "3");
    expected.put("?seat=&person=&kind=&heldOver=&from=&to=", "1 2 3 4");

    expected.forEach((query, numbers) -> {
      List<String> found = new ArrayList<>();
      for (JsonNode item : ok(LEDGER + query).get("items")) {
        found.add(item.get("number").asText());
      }
      assertThat(String.join(" ", found)).as(query).isEqualTo(numbers);
    });
  }

  @Test
  void pages_go_on_with_the_filters_kept_H13() {
    JsonNode first = ok(LEDGER + "?person=Ben&limit=2");

    assertThat(first.get("next").asLong()).isEqualTo(3);
    assertThat(ok(LEDGER + "?person=Ben&limit=2&after=3").at("/items/0/number").asLong())
        .isEqualTo(4);
  }

  @Test
  void bad_value_is_422_and_named() {
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("?from=yesterday", "from");
    expected.put("?from=2026-02-30", "from");
    expected.put("?from=0001-01-01", "from");
    expected.put("?to=2026-06-11T08:00:00", "to");
    expected.put("?from=2026-06-12&to=2026-06-11", "from");
    expected.put("?seat=nonsense", "seat");
    expected.put("?seat=LIVE_CALL/0", "seat");
    expected.put("?seat=LIVE_CALL/99999999999", "seat");
    expected.put("?person=Nobody", "person");
    expected.put("?kind=everything", "kind");
    expected.put("?heldOver=yes", "heldOver");
    expected.put("?limit=0", "limit");
    expected.put("?limit=1001", "limit");
    expected.put("?limit=x", "limit");
    expected.put("?after=-1", "after");
    expected.put("?colour=red", "colour");
    expected.put("?seat=LIVE_CALL/1&seat=LIVE_CALL/2", "seat");
    expected.put("/export?format=xls", "format");
    expected.put("/export?person=Nobody", "person");
    expected.put("/verify?kept=5", "kept");
    expected.put(
        "/verify?kept=0:0000000000000000000000000000000000000000000000000000000000000000", "kept");
    expected.put("/verify?keep=5", "keep");
    expected.put("/uncovered?to=2026-06-11", "from");
    expected.put("/uncovered?from=2026-06-11&to=x", "to");
    expected.put("/uncovered?from=2027-06-11&to=2027-06-12", "from");
    expected.put("/held-over?from=2026-06-11", "to");
    expected.put("/held-over?from=2024-06-11&to=2026-06-11", "to");
    expected.put("/digests?before=x", "before");
    expected.put("/digests?before=%2B999999999-12-31", "before");

    expected.forEach((asked, field) -> {
      Answer answer = get(LEDGER + asked);
      assertThat(answer.status()).as(asked + answer.body()).isEqualTo(422);
      assertThat(json(answer.body()).at("/errors/0/field").asText()).as(asked).isEqualTo(field);
    });
  }

  @Test
  void csv_parses_back_to_the_whole_chain_and_runs_no_formula_H13() throws IOException {
    desk.logIn(LedgerDesk.FORMULA, "2026-06-11T20:00");

    Answer answer = get(LEDGER + "/export?format=csv&from=2026-06-01&to=2026-06-11");

    assertThat(answer.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"ledger-support-2026-06-01-to-2026-06-11.csv\"");
    List<CSVRecord> lines =
        CSVParser.parse(
                answer.body(),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
            .getRecords();
    assertThat(lines)
        .extracting(line -> line.get("number"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(lines.get(4).get("advisor")).isEqualTo("'" + LedgerDesk.FORMULA);
    assertThat(json(lines.get(3).get("detail")).get("reason").asText())
        .isEqualTo("Ben has a <b>fever</b>");
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).get("previousSha256")).isEqualTo(lines.get(i - 1).get("sha256"));
    }
  }

  @Test
  void json_lines_parse_back_with_all_a_hash_is_made_of_H13() {
    Answer answer = get(LEDGER + "/export?format=jsonl&kind=late");

    assertThat(answer.header("Content-Disposition")).contains("start-to-2026-06-11.jsonl");
    List<JsonNode> lines = answer.body().lines().map(LedgerApiTest::json).toList();
    assertThat(lines)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.get("number").asLong()).isEqualTo(4);
          assertThat(line.get("by").asText()).isEqualTo("Lea");
          assertThat(line.get("byId").asLong()).isEqualTo(desk.id("Lea").value());
          assertThat(line.at("/detail/reason").asText()).contains("fever");
          assertThat(line.get("sha256").asText()).hasSize(64);
        });
  }

  @Test
  void export_goes_on_beyond_a_chunk_without_a_hole_H13() {
    desk.shift("Ben", "2026-06-13T10:00", "2026-06-13T11:00");
    for (int i = 0; i < 300; i++) {
      desk.logIn("Ben", "2026-06-13T10:00");
      desk.release("again " + i, "2026-06-13T10:00");
    }

    List<Long> numbers =
        get(LEDGER + "/export?format=jsonl")
            .body()
            .lines()
            .map(line -> json(line).get("number").asLong())
            .toList();

    assertThat(numbers).hasSize(604).doesNotHaveDuplicates();
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
  }

  @Test
  void advisors_and_wallboards_get_no_export_and_no_report() {
    for (String path : List.of("/export", "/held-over?from=2026-06-11&to=2026-06-11", "/digests")) {
      for (String role : List.of(Roles.ADVISOR, Roles.WALLBOARD, Roles.INTEGRATION)) {
        assertThat(service.get(LEDGER + path).bearer(token(role)).send().status()).isEqualTo(403);
      }
    }
  }

  @Test
  void kept_digest_is_found_in_the_chain_or_said_to_be_missing_H13() {
    String head = ok(LEDGER + "/verify").get("head").asText();

    assertThat(ok(LEDGER + "/verify?kept=4:" + head).get("result").asText()).isEqualTo("VERIFIED");
    JsonNode wrong = ok(LEDGER + "/verify?kept=3:" + head);
    assertThat(wrong.get("result").asText()).isEqualTo("BROKEN");
    assertThat(wrong.get("number").asLong()).isEqualTo(3);
    assertThat(
            ok(LEDGER
                    + "/verify?kept="
                    + new LedgerCheckpoint(9, LedgerCheckpoint.parse("1:" + head).sha256()))
                .get("reason")
                .asText())
        .contains("a later one was kept");
  }

  @Test
  void held_over_and_late_are_reported_by_week_with_who_is_held_over_now_H8() {
    desk.logIn("Ben", "2026-06-11T15:10");
    desk.setNow("2026-06-11T16:07:30.5");

    JsonNode report = ok(LEDGER + "/held-over?from=2026-06-08&to=2026-06-14");

    assertThat(report.get("items")).hasSize(2);
    JsonNode ana = report.at("/items/0");
    assertThat(ana.get("week").asText()).isEqualTo("2026-W24");
    assertThat(ana.get("heldOverSeconds").asLong()).isEqualTo(1200);
    assertThat(ana.at("/heldOverEntries/0").asLong()).isEqualTo(3);
    assertThat(ana.get("lateSeconds").asLong()).isEqualTo(180);
    JsonNode ben = report.at("/items/1");
    assertThat(ben.get("lateSeconds").asLong()).isEqualTo(19 * 60 + 10 * 60);
    assertThat(ben.get("lateTimes").asLong()).isEqualTo(2);
    assertThat(report.at("/now/0/name").asText()).isEqualTo("Ben");
    assertThat(report.at("/now/0/heldOverSeconds").asLong()).isEqualTo(450);
    assertThat(report.get("asOf").asText()).startsWith("2026-06-11T22:07:30.5");
  }

  @Test
  void uncovered_time_takes_days_and_names_the_release_as_proof_H13() {
    JsonNode holes = ok(LEDGER + "/uncovered?from=2026-06-11&to=2026-06-11");

    assertThat(holes.get("seconds").asLong()).isEqualTo(180 + 3600);
    assertThat(holes.at("/items/1/emptiedBy").asLong()).isEqualTo(4);
  }

  private JsonNode ok(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return json(answer.body());
  }

  private Answer get(String path) {
    return service.get(path).bearer(token(Roles.LEAD)).send();
  }

  private String token(String role) {
    return desk.transactions.run(
        tx -> new ApiTokens().issue(tx, "a program", role, desk.desk(tx).id(), null));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
