package baton.scheduler.floor.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.SeatId;
import baton.handoff.testing.DeskRows;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Answer;
import baton.scheduler.platform.access.TestService.Call;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.Transactions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana is planned on Live Call 1 from 08:00 to 16:00 MT, Ben from 16:00 to 20:00. */
class LogOutPermissionResourceTest {
  private static final String DESK = "/api/v1/desks/sample/seats/";
  private static final SeatId LIVE_CALL = new SeatId("LIVE_CALL", 1);
  private static final SeatId VOICEMAIL = new SeatId("VOICEMAIL", 1);

  private final Jdbi jdbi = TestDatabase.create().app();
  private final DeskRows rows = new DeskRows(jdbi);
  private final AdvisorId ana = rows.advisor("Ana");
  private final AdvisorId ben = rows.advisor("Ben");
  private volatile Instant now = at("08:00");
  private volatile Optional<Refusal> clock = Optional.empty();
  private final Set<AdvisorId> onContact = new HashSet<>();
  private final Transactions transactions = new Transactions(jdbi, () -> now);
  private final GuardedSeats seats =
      new GuardedSeats(() -> clock, (tx, desk) -> Set.copyOf(onContact), (tx, desk, change) -> {});
  private final AtomicInteger statements = new AtomicInteger();
  private TestService service;
  private String program = "";

  @BeforeEach
  void start() throws Exception {
    rows.shift(LIVE_CALL, ana, at("08:00"), at("16:00"));
    rows.shift(LIVE_CALL, ben, at("16:00"), at("20:00"));
    rows.shift(VOICEMAIL, ben, at("08:00"), at("12:00"));
    program = token(Roles.INTEGRATION);
    service =
        TestService.start(
            new AccessFeature(transactions),
            new LogOutPermissionResource(new DeskTransactions(transactions), seats, () -> clock));
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            statements.incrementAndGet();
          }
        });
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void holder_without_a_replacement_may_not_and_is_told_why_and_what_next_H1() {
    logIn(LIVE_CALL, ana);
    now = at("16:07");
    JsonNode no = ok(ask("LIVE_CALL/1"));
    assertThat(no.get("permitted").asBoolean(true)).isFalse();
    assertThat(no.has("result")).isFalse();
    assertThat(no.get("seat").asText()).isEqualTo("LIVE_CALL/1");
    assertThat(no.get("holder").asText()).isEqualTo("Ana");
    assertThat(no.get("rule").asText()).isEqualTo("H1");
    assertThat(no.get("detail").asText()).contains("Ben is planned on it since 16:00 MT");
    assertThat(no.get("next").asText()).contains("Ask Ben");
    assertThat(no.get("asOf").asText()).isEqualTo("2026-06-11T22:07:00Z");
    assertThat(no.get("revision").asInt()).isOne();
  }

  @Test
  void holder_whose_replacement_stands_by_may_and_hands_over_H3() {
    logIn(LIVE_CALL, ana);
    now = at("15:55");
    logIn(LIVE_CALL, ben);
    JsonNode yes = ok(ask("LIVE_CALL/1"));
    assertThat(yes.get("permitted").asBoolean()).isTrue();
    assertThat(yes.get("result").asText()).isEqualTo("HAND_OVER");
    assertThat(yes.get("rule").asText()).isEqualTo("H3");
    assertThat(yes.get("detail").asText())
        .isEqualTo("Ben stands by: Live Call 1 is theirs the moment Ana logs out.");
    assertThat(ok(ask("LIVE_CALL/1"))).as("asking changes nothing").isEqualTo(yes);
  }

  @Test
  void last_of_the_day_may_close_the_seat_once_off_the_call_H7() {
    now = at("16:00");
    logIn(LIVE_CALL, ben);
    now = at("20:00");
    onContact.add(ben);
    assertThat(ok(ask("LIVE_CALL/1")).get("rule").asText()).isEqualTo("H7");
    assertThat(ok(ask("LIVE_CALL/1")).get("permitted").asBoolean(true)).isFalse();
    onContact.clear();
    assertThat(ok(ask("LIVE_CALL/1")).get("result").asText()).isEqualTo("CLOSE");
  }

  @Test
  void soft_seat_never_waits_H9() {
    logIn(VOICEMAIL, ben);
    assertThat(ok(ask("VOICEMAIL/1")).get("result").asText()).isEqualTo("CHECK_OUT");
  }

  @Test
  void whoever_holds_nothing_may_go_H1() {
    JsonNode free = ok(ask("LIVE_CALL/1"));
    assertThat(free.get("permitted").asBoolean()).isTrue();
    assertThat(free.get("result").asText()).isEqualTo("NOT_HELD");
    assertThat(free.has("holder")).isFalse();
    assertThat(free.get("detail").asText()).isEqualTo("Nobody holds Live Call 1.");

    logIn(LIVE_CALL, ana);
    JsonNode other =
        ok(service.get(path("LIVE_CALL/1")).bearer(program).with("On-Behalf-Of", "Ben").send());
    assertThat(other.get("permitted").asBoolean()).isTrue();
    assertThat(other.get("holder").asText()).isEqualTo("Ana");
    assertThat(other.get("detail").asText()).isEqualTo("Ana holds Live Call 1, not Ben.");
  }

  @Test
  void advisor_asks_for_themself_and_a_lead_for_the_holder_H1() {
    logIn(LIVE_CALL, ana);
    assertThat(ok(as(ana)).get("permitted").asBoolean(true)).isFalse();
    assertThat(ok(as(ben)).get("result").asText()).isEqualTo("NOT_HELD");
    jdbi.useHandle(h -> h.execute("update advisor set lead = true where name = 'Ben'"));
    assertThat(ok(as(ben)).get("permitted").asBoolean(true)).isFalse();
  }

  @Test
  void node_with_a_wrong_clock_permits_nothing_T4() {
    logIn(LIVE_CALL, ana);
    clock = Optional.of(new Refusal("T4", "The clock is wrong.", "Set it right."));
    assertThat(ok(ask("LIVE_CALL/1")).get("rule").asText()).isEqualTo("T4");
  }

  @Test
  void bad_seats_and_wrong_callers_are_refused() {
    for (String seat : new String[] {"LIVE_CALL/3", "LIVE_CALL/0", "typing/1", "LIVE_CALL/x"}) {
      assertThat(ask(seat).status()).as(seat).isEqualTo(404);
    }
    Call nobody = service.get(path("LIVE_CALL/1")).bearer(program).with("On-Behalf-Of", "Zoe");
    assertThat(nobody.send().status()).isEqualTo(422);
    Call screen = service.get(path("LIVE_CALL/1")).bearer(token(Roles.WALLBOARD));
    assertThat(screen.send().status()).isEqualTo(403);
  }

  @Test
  void cost_is_constant() {
    logIn(LIVE_CALL, ana);
    int little = cost();
    for (int n = 0; n < 20; n++) {
      AdvisorId more = rows.advisor("Advisor " + n);
      rows.shift(
          new SeatId("LIVE_CALL", 2),
          more,
          at("09:00").plusSeconds(600L * n),
          at("09:10").plusSeconds(600L * n));
    }
    logIn(VOICEMAIL, ben);
    assertThat(cost()).isEqualTo(little).isEqualTo(10); // and one in the service, for open contacts
  }

  private int cost() {
    int before = statements.get();
    JsonNode unused = ok(ask("LIVE_CALL/1"));
    return statements.get() - before;
  }

  private void logIn(SeatId seat, AdvisorId advisor) {
    transactions.use(tx -> {
      var unused = seats.logIn(tx, new Desks().byId(tx, rows.desk()), seat, advisor);
    });
  }

  private Answer ask(String seat) {
    return service.get(path(seat)).bearer(program).send();
  }

  private Answer as(AdvisorId advisor) {
    String session = transactions.run(tx -> TestSession.of(tx, rows.desk(), advisor));
    return service.get(path("LIVE_CALL/1")).session(session).send();
  }

  private static String path(String seat) {
    return DESK + seat + "/log-out-permission";
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String token(String role) {
    return transactions.run(tx -> new ApiTokens().issue(tx, role, role, rows.desk(), null));
  }

  private static Instant at(String clock) {
    return Instant.parse("2026-06-11T" + clock + ":00-06:00");
  }
}
