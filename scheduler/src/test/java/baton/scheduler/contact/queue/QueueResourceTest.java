package baton.scheduler.contact.queue;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Answer;
import baton.scheduler.platform.tx.Transactions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueResourceTest {
  private static final String QUEUES = "/api/v1/desks/sample/queues";

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private volatile Instant now = Instant.parse("2026-06-11T20:00:00Z");
  private final Transactions transactions = new Transactions(jdbi, () -> now);
  private TestService service;
  private String program = "";

  @BeforeEach
  void start() throws Exception {
    program = token(Roles.INTEGRATION);
    service =
        TestService.start(
            new AccessFeature(transactions), new QueueResource(new DeskTransactions(transactions)));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void last_report_is_kept_and_read_with_its_age_H10() throws Exception {
    JsonNode put =
        ok(put("{\"waiting\": 3, \"promised\": 1, \"oldestAt\": \"2026-06-11T13:10:00-06:00\"}"));
    assertThat(put.get("waiting").asInt()).isEqualTo(3);

    now = now.plusSeconds(29 * 60);
    JsonNode read = ok(service.get(QUEUES).bearer(token(Roles.ADVISOR)).send());
    assertThat(read.at("/items/0")).isEqualTo(put);
    assertThat(put)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"role": "VOICEMAIL", "waiting": 3, "promised": 1, "known": true,
                     "oldestAt": "2026-06-11T19:10:00Z", "asOf": "2026-06-11T20:00:00Z"}
                    """));
    now = now.plusSeconds(60);
    assertThat(ok(service.get(QUEUES).bearer(program).send()).at("/items/0/known").asBoolean(true))
        .as("older than half an hour it says nothing")
        .isFalse();
  }

  @Test
  void report_that_was_overtaken_changes_nothing_H10() throws Exception {
    ok(put("{\"waiting\": 0, \"asOf\": \"2026-06-11T19:59:00Z\"}"));
    JsonNode late =
        ok(
            put(
                """
                {"waiting": 3, "oldestAt": "2026-06-11T19:00:00Z", "asOf": "2026-06-11T19:58:59Z"}
                """));
    assertThat(late.get("waiting").asInt()).isZero();
    assertThat(late.get("asOf").asText()).isEqualTo("2026-06-11T19:59:00Z");
    JsonNode same =
        ok(
            put(
                """
                {"waiting": 2, "oldestAt": "2026-06-11T19:00:00Z", "asOf": "2026-06-11T19:59:00Z"}
                """));
    assertThat(same.get("waiting").asInt()).isEqualTo(2);
  }

  @Test
  void clock_of_a_ticket_system_may_be_a_little_ahead_H10() throws Exception {
    JsonNode put = ok(put("{\"waiting\": 0, \"asOf\": \"2026-06-11T20:00:59Z\"}"));
    assertThat(put.get("asOf").asText()).isEqualTo("2026-06-11T20:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                        | waiting",
        "{\"waiting\": -1}                                         | waiting",
        "{\"waiting\": 100001, \"oldestAt\": \"2026-06-11T19:00Z\"} | waiting",
        "{\"waiting\": \"3\"}                                      | waiting",
        "{\"waiting\": 1.5}                                        | waiting",
        "{\"waiting\": 9999999999999999999999}                     | waiting",
        "{\"waiting\": 3}                                          | oldestAt",
        "{\"waiting\": 3, \"oldestAt\": \"2026-06-11T20:01:01Z\"}  | oldestAt",
        "{\"waiting\": 3, \"oldestAt\": \"today\"}                 | oldestAt",
        "{\"waiting\": 0, \"oldestAt\": \"2026-06-11T19:00:00Z\"}  | oldestAt",
        "{\"waiting\": 0, \"promised\": -1}                        | promised",
        "{\"waiting\": 0, \"asOf\": \"2026-06-11T21:00:00Z\"}      | asOf",
        "{\"waiting\": 0, \"wait\": 1}                             | wait",
        "[]                                                        | body",
        "                                                          | body",
      })
  void what_cannot_be_used_is_named(String json, String field) throws Exception {
    Answer answer = put(json == null ? "" : json);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(ok(service.get(QUEUES).bearer(program).send()).get("items")).isEmpty();
  }

  @Test
  void only_a_soft_role_of_the_desk_has_a_queue_H10() throws Exception {
    Answer strict = service.put(QUEUES + "/LIVE_CALL").bearer(program).json("{}").send();
    assertThat(strict.status()).isEqualTo(422);
    assertThat(json(strict).at("/errors/0/field").asText()).isEqualTo("role");
    assertThat(service.put(QUEUES + "/TYPING").bearer(program).json("{}").send().status())
        .isEqualTo(404);
  }

  @Test
  void advisors_read_and_do_not_report() {
    Answer answer =
        service
            .put(QUEUES + "/VOICEMAIL")
            .bearer(token(Roles.ADVISOR))
            .json("{\"waiting\": 0}")
            .send();
    assertThat(answer.status()).isEqualTo(403);
  }

  private Answer put(String json) {
    return service.put(QUEUES + "/VOICEMAIL").bearer(program).json(json).send();
  }

  private static JsonNode ok(Answer answer) throws Exception {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static JsonNode json(Answer answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }

  private String token(String role) {
    return transactions.run(tx -> new ApiTokens().issue(tx, role, role, rows.desk(), null));
  }
}
