package baton.scheduler.floor.seat;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.handoff.Refusal;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.desk.Desks;
import baton.scheduler.floor.ledger.LedgerResource;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Answer;
import baton.scheduler.platform.access.TestService.Call;
import baton.scheduler.platform.tx.Transactions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana is planned on Live Call 1 from 08:00 to 16:00 MT, Ben from 16:00 to 20:00. */
class SeatResourceTest {
  private static final String DESK = "/api/v1/desks/support";
  private static final String SEAT = DESK + "/seats/LIVE_CALL/1/";

  private final Jdbi jdbi = TestDatabase.create().app();
  private volatile Instant now = at("07:45");
  private volatile Optional<Refusal> clock = Optional.empty();
  private final Set<AdvisorId> onContact = new HashSet<>();
  private final Transactions transactions = new Transactions(jdbi, () -> now);
  private TestService service;
  private String integration = "";
  private long ana;
  private long ben;

  @BeforeEach
  void start() throws Exception {
    jdbi.useHandle(h -> {
      h.execute(
          """
          insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                            stand_by_minutes, relieve_early_minutes, slot_days)
          values ('support', 'Support', 'America/Denver', 'MT', '9', '{US}', 30, 10, 14)
          """);
      h.execute("insert into role select id, 'LIVE_CALL', 'Live Call', true, 1 from desk");
      h.execute("insert into advisor (desk_id, name) select id, 'Ana' from desk");
      h.execute("insert into advisor (desk_id, name) select id, 'Ben' from desk");
      h.execute("insert into advisor_skill select desk_id, id, 'LIVE_CALL' from advisor");
      h.execute("insert into rota_revision select id, 1, '2026-06-01T00:00Z', null from desk");
      ana = id("Ana");
      ben = id("Ben");
      h.execute(SHIFT, "2026-06-11T08:00", "2026-06-11T16:00", at("08:00"), at("16:00"), ana);
      h.execute(SHIFT, "2026-06-11T16:00", "2026-06-11T20:00", at("16:00"), at("20:00"), ben);
    });
    integration = token(Roles.INTEGRATION);
    service =
        TestService.start(
            new AccessFeature(transactions),
            new SeatResource(
                new DeskTransactions(transactions),
                new GuardedSeats(
                    () -> clock, (tx, desk) -> Set.copyOf(onContact), (tx, desk, change) -> {})),
            new LedgerResource(new DeskTransactions(transactions)));
  }

  private static final String SHIFT =
      """
      insert into shift (desk_id, role, seat, advisor_id, local_start, local_end, starts_at,
                         ends_at, added_in)
      select desk_id, 'LIVE_CALL', 1, id, ?::timestamp, ?::timestamp, ?, ?, 1
        from advisor where id = ?
      """;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void seat_is_taken_stood_by_for_and_handed_over_and_the_ledger_has_it_H3_H13() {
    assertThat(ok(by("Ana", "log-in")).get("result").asText()).isEqualTo("HELD");
    now = at("15:45");
    JsonNode standing = ok(by("Ben", "log-in"));
    assertThat(standing.get("result").asText()).isEqualTo("STANDING_BY");
    assertThat(standing.at("/seat/standBy/name").asText()).isEqualTo("Ben");
    now = at("15:58");
    JsonNode handed = ok(by("Ana", "log-out"));
    assertThat(handed.get("result").asText()).isEqualTo("HANDED_OVER");
    assertThat(handed.at("/seat/holder/name").asText()).isEqualTo("Ben");
    assertThat(handed.at("/seat/holder/from").asText()).isEqualTo("2026-06-11T21:58:00Z");

    JsonNode ledger = ok(asLead(DESK + "/ledger?after=1&limit=2"));
    assertThat(ledger.at("/items/1/kind").asText()).isEqualTo("HANDED_OVER");
    assertThat(ledger.at("/items/1/detail/other").asText()).isEqualTo("Ben");
    assertThat(ledger.get("next").asLong()).isEqualTo(3);
    JsonNode verified = ok(asLead(DESK + "/ledger/verify"));
    assertThat(verified.get("result").asText()).isEqualTo("VERIFIED");
    assertThat(verified.get("entries").asLong()).isEqualTo(3);
  }

  @Test
  void refused_log_out_names_rule_reason_and_next_step_H1() {
    ok(by("Ana", "log-in"));
    now = at("16:07");

    Answer refused = by("Ana", "log-out");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(json(refused).get("rule").asText()).isEqualTo("H1");
    assertThat(json(refused).get("detail").asText())
        .isEqualTo(
            "Live Call 1 is still yours: Ben is planned on it since 16:00 MT, 7 min ago, and has"
                + " not logged in.");
    assertThat(json(refused).get("next").asText()).contains("Ask Ben");
  }

  @Test
  void seat_does_not_close_while_its_holder_is_on_a_call_H7() {
    now = at("16:00");
    ok(by("Ben", "log-in"));
    now = at("20:00");
    onContact.add(new AdvisorId(ben));

    assertThat(json(by("Ben", "log-out")).get("rule").asText()).isEqualTo("H7");
    onContact.clear();
    assertThat(ok(by("Ben", "log-out")).get("result").asText()).isEqualTo("CLOSED");
  }

  @Test
  void node_with_a_wrong_clock_changes_no_seat_T4() {
    clock = Optional.of(new Refusal("T4", "The clock is wrong.", "Set it right."));

    assertThat(json(by("Ana", "log-in")).get("rule").asText()).isEqualTo("T4");
    assertThat(json(by("Ana", "log-out")).get("rule").asText()).isEqualTo("T4");
    assertThat(ok(asLead(DESK + "/seats")).at("/items/0/holder").isMissingNode()).isTrue();
  }

  @Test
  void integration_that_names_no_advisor_is_told_to() {
    Answer answer = service.post(SEAT + "log-in").bearer(integration).send();

    assertThat(answer.status()).isEqualTo(422);
    assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("On-Behalf-Of");
  }

  @Test
  void unknown_seat_is_not_found() {
    for (String seat : new String[] {"LIVE_CALL/2", "LIVE_CALL/0", "nonsense/1"}) {
      Call call = service.post(DESK + "/seats/" + seat + "/log-in");
      assertThat(call.bearer(integration).with("On-Behalf-Of", "Ana").send().status())
          .isEqualTo(404);
    }
  }

  @Test
  void uncovered_time_is_answered_up_to_now_H13() {
    now = at("08:03");
    ok(by("Ana", "log-in"));
    now = at("09:00");

    JsonNode holes =
        ok(asLead(DESK + "/ledger/uncovered?from=" + at("07:00") + "&to=" + at("20:00")));

    assertThat(holes.get("seconds").asLong()).isEqualTo(180);
    assertThat(holes.at("/items/0/filledBy").asLong()).isEqualTo(1);
    assertThat(asLead(DESK + "/ledger/uncovered?from=x&to=" + now).status()).isEqualTo(422);
    assertThat(asLead(DESK + "/ledger?limit=0").status()).isEqualTo(422);
  }

  private Answer by(String advisor, String action) {
    return service.post(SEAT + action).bearer(integration).with("On-Behalf-Of", advisor).send();
  }

  private Answer asLead(String path) {
    return service.get(path).bearer(token(Roles.LEAD)).send();
  }

  private static JsonNode ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static JsonNode json(Answer answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String token(String role) {
    return transactions.run(tx -> {
      Desk desk = new Desks().required(tx, "support");
      return new ApiTokens().issue(tx, "a program", role, desk.id(), null);
    });
  }

  private long id(String name) {
    return jdbi.withHandle(
        h -> h.select("select id from advisor where name = ?", name).mapTo(long.class).one());
  }

  private static Instant at(String deskTime) {
    return Instant.parse("2026-06-11T" + deskTime + ":00-06:00");
  }
}
