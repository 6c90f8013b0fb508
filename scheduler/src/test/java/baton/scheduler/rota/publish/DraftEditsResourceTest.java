package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Answer;
import baton.scheduler.platform.web.IdempotentCalls;
import baton.scheduler.rota.draft.DraftEditsResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DraftEditsResourceTest {
  private static final String DRAFT = "/api/v1/desks/support/rota/draft";
  private static final String ANA = shift("LIVE_CALL/1", "\"Ana\"", "2026-03-09T08:00");
  private static final String BEN = shift("LIVE_CALL/1", "\"Ben\"", "2026-03-09T08:00");
  private static final String OPEN = shift("LIVE_CALL/2", "null", "2026-03-09T08:00");

  private final ObjectMapper json = Jackson.newObjectMapper();
  private final RotaDesk desk = RotaDesk.onSundayEvening();
  private TestService service;

  @BeforeAll
  void start() throws Exception {
    IdempotentCalls calls = new IdempotentCalls(json);
    service =
        TestService.start(
            new AccessFeature(desk.transactions),
            new RotaResource(new DeskTransactions(desk.transactions), desk.rota),
            new DraftResource(new DeskTransactions(desk.transactions), desk.rota),
            new DraftEditsResource(new DeskTransactions(desk.transactions), calls));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private void empty() {
    desk.jdbi.useHandle(h ->
        h.execute(
            """
            delete from draft_edit_shift; delete from draft_edit; delete from draft_shift;
            delete from idempotency_key
            """));
  }

  @Test
  void shifts_are_put_in_moved_undone_and_redone_R1() throws Exception {
    empty();
    JsonNode first = ok("Lea", "/edits", in(ANA, OPEN));
    assertThat(first.get("version").asInt()).isEqualTo(1);
    assertThat(first.get("in").asInt()).isEqualTo(2);
    JsonNode moved = ok("Lou", "/edits", "{\"out\":[" + ANA + "],\"in\":[" + BEN + "]}");
    assertThat(moved.get("version").asInt()).isEqualTo(2);
    assertThat(ok("Lou", "/undo", "{}").get("version").asInt()).isEqualTo(3);
    assertThat(ok("Lou", "/redo", "").get("version").asInt()).isEqualTo(4);
    assertThat(ok("Lea", "/undo", "{\"number\":4}").get("version").asInt()).isEqualTo(5);
    JsonNode log = get("/edits?limit=3");
    assertThat(log.get("version").asInt()).isEqualTo(5);
    assertThat(log.get("next").asInt()).isEqualTo(3);
    assertThat(log.at("/items").findValuesAsText("words"))
        .containsExactly(
            "Undo: Move Ana on Live Call 1, Mon 9 Mar 08:00–16:00, to Ben",
            "Redo: Move Ana on Live Call 1, Mon 9 Mar 08:00–16:00, to Ben",
            "Undo: Move Ana on Live Call 1, Mon 9 Mar 08:00–16:00, to Ben");
    assertThat(log.at("/items/0/by").asText()).isEqualTo("Lea");
    assertThat(log.at("/items/0/written").asText()).isEqualTo("17:00 MT");
    assertThat(get("/edits?before=3").at("/items")).hasSize(2);
    assertThat(get("/edits/1").at("/in/1").has("advisor")).isFalse();
    assertThat(get("/edits/1").at("/in/0/advisor").asText()).isEqualTo("Ana");
    assertThat(service.get(DRAFT + "/edits/9").bearer(token("Lea")).send().status()).isEqualTo(404);
  }

  @Test
  void the_second_of_two_is_refused_with_who_was_first_R1() throws Exception {
    empty();
    ok("Lea", "/edits", in(ANA));
    ok("Lea", "/edits", "{\"out\":[" + ANA + "],\"words\":\"Ana is ill\"}");
    Answer late = send("Lou", "/edits", "{\"out\":[" + ANA + "],\"in\":[" + BEN + "]}", null);
    assertThat(late.status()).isEqualTo(409);
    assertThat(json.readTree(late.body()).get("detail").asText())
        .contains("is not in the draft: Lea changed that at 17:00 MT (“Ana is ill”)");
  }

  @Test
  void the_same_call_is_done_once_R1() throws Exception {
    empty();
    JsonNode first = json.readTree(send("Lea", "/edits", in(ANA), "key").body());
    assertThat(json.readTree(send("Lea", "/edits", in(ANA), "key").body())).isEqualTo(first);
    ok("Lea", "/edits", in(OPEN));
    send("Lea", "/undo", "", "undo");
    send("Lea", "/undo", "", "undo");
    assertThat(get("/edits").get("version").asInt()).isEqualTo(3);
  }

  @Test
  void a_week_is_copied_cleared_and_a_shift_split_R1() throws Exception {
    empty();
    ok("Lea", "/edits", in(ANA, shift("LIVE_CALL/1", "null", "2026-03-16T12:00")));
    JsonNode copied =
        ok("Lea", "/copy-week", "{\"from\":\"2026-03-11\",\"to\":[\"2026-03-16\",\"2026-03-23\"]}");
    assertThat(copied.get("in").asInt()).isEqualTo(1);
    assertThat(copied.at("/leftOut/0").asText())
        .isEqualTo(
            "Ana on Live Call 1, Mon 16 Mar 08:00–16:00 is left out: there is Live Call 1, Mon 16"
                + " Mar 12:00–20:00, open.");
    JsonNode split = ok("Lea", "/split", ANA.replace("}", ",\"at\":\"2026-03-09T12:00\"}"));
    assertThat(split.get("in").asInt()).isEqualTo(2);
    JsonNode cleared = ok("Lea", "/clear-week", "{\"week\":\"2026-03-09\"}");
    assertThat(cleared.get("out").asInt()).isEqualTo(2);
    assertThat(get("/edits").get("version").asInt()).isEqualTo(4);
  }

  @Test
  void what_is_asked_wrongly_is_said_in_its_place() throws Exception {
    empty();
    Answer wrong = send("Lea", "/edits", in(ANA.replace("LIVE_CALL/1", "7"), "3"), null);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(send("Lea", "/edits", in(ANA.replace("Ana", "Zoe")), null).body())
        .contains("in[0].advisor");
    assertThat(send("Lea", "/edits", in(ANA.replace("LIVE_CALL/1", "VOICEMAIL/4")), null).body())
        .contains("in[0].seat");
    for (String body : List.of("", "[]", "{\"in\":1}", "{\"what\":1}", "{\"words\":\"\"}")) {
      assertThat(send("Lea", "/edits", body, null).status()).as(body).isEqualTo(422);
    }
    for (String at : List.of("2026-03-09T08:00", "2026-03-09T16:00", "noon", "")) {
      String body = ANA.replace("}", ",\"at\":\"" + at + "\"}");
      assertThat(send("Lea", "/split", body, null).status()).as(at).isEqualTo(422);
    }
    for (String body : List.of("{}", "{\"from\":\"x\",\"to\":[\"2026-03-09\"]}", "{\"from\":1}")) {
      assertThat(send("Lea", "/copy-week", body, null).status()).as(body).isEqualTo(422);
    }
    assertThat(send("Lea", "/clear-week", "{\"week\":\"9999999-03-09\"}", null).status())
        .isEqualTo(422);
    assertThat(send("Lea", "/undo", "{\"number\":\"x\"}", null).status()).isEqualTo(422);
    for (String body :
        List.of(
            "{\"from\":\"2026-03-09\",\"to\":[]}",
            "{\"from\":\"2026-03-09\",\"to\":[" + "1,".repeat(60) + "1]}",
            "{\"from\":\"2200-03-09\",\"to\":[\"2026-03-09\"]}")) {
      assertThat(send("Lea", "/copy-week", body, null).status()).isEqualTo(422);
    }
    assertThat(send("Lea", "/edits", in("7"), null).body()).contains("must be a shift");
    assertThat(send("Lea", "/edits", in("7," + "{},".repeat(20_000) + "7"), null).body())
        .contains("must be a list of at most 20000");
    assertThat(
            send("Lea", "/split", ANA.replace("}", ",\"at\":\"2026-03-09T12:00:30\"}"), null)
                .status())
        .isEqualTo(422);
    assertThat(get("/edits").get("version").asInt()).isZero();
  }

  @Test
  void only_leads_and_admins_edit() throws Exception {
    String advisor = token("Ana", Roles.ADVISOR);
    for (String path : List.of("/edits", "/undo", "/redo", "/copy-week", "/clear-week", "/split")) {
      assertThat(service.post(DRAFT + path).bearer(advisor).json("{}").send().status())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(service.get(DRAFT + "/edits").bearer(advisor).send().status()).isEqualTo(403);
  }

  private JsonNode ok(String who, String path, String body) throws Exception {
    Answer answer = send(who, path, body, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private Answer send(String who, String path, String body, @Nullable String key) {
    var call = service.post(DRAFT + path).bearer(token(who)).json(body);
    return (key == null ? call : call.with(IdempotentCalls.HEADER, key)).send();
  }

  private JsonNode get(String path) throws Exception {
    return json.readTree(service.get(DRAFT + path).bearer(token("Lea")).send().body());
  }

  private String token(String name) {
    return token(name, Roles.LEAD);
  }

  private String token(String name, String role) {
    return desk.transactions.run(
        tx -> new ApiTokens().issue(tx, name, role, desk.desk(tx).id(), null));
  }

  private static String in(String... shifts) {
    return "{\"in\":[" + String.join(",", shifts) + "]}";
  }

  private static String shift(String seat, String advisor, String start) {
    return "{\"seat\":\"%s\",\"advisor\":%s,\"start\":\"%s\",\"end\":\"%s\"}"
        .formatted(seat, advisor, start, java.time.LocalDateTime.parse(start).plusHours(8));
  }
}
