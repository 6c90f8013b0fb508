package baton.scheduler.floor.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.contact.queue.QueueResource;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs read of seats beside who holds them. */
class SeatStatusTest {
  private static final String SEATS = "/api/v1/desks/sample/seats";
  private static final SeatId LIVE_CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId VOICEMAIL = new SeatId("VOICEMAIL", 1);

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final AdvisorId ana = rows.advisor("Ana");
  private final AdvisorId pia = rows.advisor("Pia");
  private volatile Instant now = at("09:00");
  private final Transactions transactions = new Transactions(jdbi, () -> now);
  private final AtomicInteger statements = new AtomicInteger();
  private TestService service;
  private String program = "";

  @BeforeEach
  void start() throws Exception {
    rows.shift(LIVE_CALL, ana, at("08:00"), at("16:00"));
    rows.shift(VOICEMAIL, pia, at("08:00"), at("16:00"));
    program =
        transactions.run(
            tx -> new ApiTokens().issue(tx, "phones", Roles.INTEGRATION, rows.desk(), null));
    service =
        TestService.start(
            new AccessFeature(transactions),
            new QueueResource(new DeskTransactions(transactions)),
            new SeatResource(
                new DeskTransactions(transactions),
                new GuardedSeats(
                    Optional::empty, (tx, desk) -> Set.of(), (tx, desk, change) -> {})));
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
    for (String seat : new String[] {"LIVE_CALL/1 Ana", "VOICEMAIL/1 Pia"}) {
      String[] words = seat.split(" ", -1);
      assertThat(post(words[0] + "/log-in", words[1]).status()).isEqualTo(200);
    }
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void holder_who_is_lost_is_said_to_be_unreachable_for_the_same_number_of_statements_H11() {
    int start = statements.get();
    assertThat(seat("LIVE_CALL/1").at("/holder/unreachableSince").isMissingNode()).isTrue();
    int cost = statements.get() - start;
    jdbi.useHandle(h ->
        h.execute(
            "insert into presence values (?, ?, ?, ?)",
            rows.desk().value(),
            ana.value(),
            at("09:00"),
            at("09:02")));
    int before = statements.get();
    assertThat(seat("LIVE_CALL/1").at("/holder/unreachableSince").asText())
        .isEqualTo("2026-06-11T15:02:00Z");
    assertThat(statements.get() - before).isEqualTo(cost).isEqualTo(10);
  }

  @Test
  void soft_seat_says_whether_its_queue_lets_the_holder_go_H10() {
    assertThat(seat("VOICEMAIL/1").has("freeToGo")).isFalse();
    report("{\"waiting\": 1, \"oldestAt\": \"2026-06-11T15:00:00Z\"}");
    assertThat(seat("VOICEMAIL/1").get("freeToGo").asBoolean(true)).isFalse();
    report("{\"waiting\": 0}");
    assertThat(seat("VOICEMAIL/1").get("freeToGo").asBoolean()).isTrue();
    assertThat(seat("LIVE_CALL/1").has("freeToGo")).isFalse();

    Answer out = post("VOICEMAIL/1/log-out", "Pia");
    assertThat(json(out).at("/seat/freeToGo").asBoolean()).isTrue();
    now = at("09:05");
    report("{\"waiting\": 4, \"oldestAt\": \"2026-06-11T15:00:00Z\"}");
    assertThat(seat("VOICEMAIL/1").get("freeToGo").asBoolean()).isTrue();
  }

  private void report(String json) {
    Answer answer =
        service.put("/api/v1/desks/sample/queues/VOICEMAIL").bearer(program).json(json).send();
    assertThat(answer.status()).isEqualTo(200);
  }

  private JsonNode seat(String seat) {
    for (JsonNode item : json(service.get(SEATS).bearer(program).send()).get("items")) {
      if (item.get("seat").asText().equals(seat)) {
        return item;
      }
    }
    throw new AssertionError("no seat " + seat);
  }

  private Answer post(String action, String advisor) {
    return service.post(SEATS + "/" + action).bearer(program).with("On-Behalf-Of", advisor).send();
  }

  private static JsonNode json(Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Instant at(String clock) {
    return Instant.parse("2026-06-11T" + clock + ":00-06:00");
  }
}
