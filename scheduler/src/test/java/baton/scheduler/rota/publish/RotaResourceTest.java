package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestService;
import baton.scheduler.platform.access.TestService.Answer;
import baton.scheduler.platform.access.TestService.Call;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotaResourceTest {
  private static final String ROTA = "/api/v1/desks/support/rota";
  private static final String DRAFT = ROTA + "/draft/shifts";
  private static final String ANA =
      """
      {"seat":"LIVE_CALL/1","advisor":"Ana","start":"2026-03-09T08:00","end":"2026-03-09T16:00"}\
      """;
  private static final String BEN =
      """
      {"seat":"LIVE_CALL/1","advisor":"Ben","start":"2026-03-09T15:00","end":"2026-03-09T20:00"}\
      """;

  private final RotaDesk desk = RotaDesk.onSundayEvening();
  private TestService service;

  @BeforeEach
  void start() throws Exception {
    service =
        TestService.start(
            new AccessFeature(desk.transactions),
            new RotaResource(new DeskTransactions(desk.transactions), desk.rota),
            new DraftResource(new DeskTransactions(desk.transactions), desk.rota));
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_draft_is_put_previewed_published_and_read() {
    assertThat(json(as(Roles.LEAD, service.put(DRAFT)).json("{\"shifts\":[" + ANA + "]}")))
        .isEqualTo(
            json(
                """
                {"shifts": 1, "wouldAdd": 1, "wouldRemove": 0, "warnings": [], "note": "The draft is the whole rota \
                to be, from now on: what it leaves out will not be. What has begun stays as \
                published, whether or not the draft has it (R5)."}\
                """));
    assertThat(json(as(Roles.LEAD, service.post(ROTA + "/preview"))).at("/people/0").asText())
        .isEqualTo("Ana");
    assertThat(json(as(Roles.LEAD, service.post(ROTA + "/publish"))))
        .isEqualTo(
            json(
                """
                {"revision": 1, "changed": true, "added": 1, "removed": 0, "people": ["Ana"]}\
                """));
    assertThat(json(as(Roles.LEAD, service.post(ROTA + "/publish"))).get("changed").asBoolean())
        .isFalse();
    JsonNode read = json(as(Roles.ADVISOR, service.get(ROTA + "?from=2026-03-09&to=2026-03-10")));
    assertThat(read.get("revision").asInt()).isEqualTo(1);
    assertThat(read.get("items")).hasSize(1);
    assertThat(read.at("/items/0/period/start").asText()).isEqualTo("2026-03-09T14:00:00Z");
    assertThat(read.at("/items/0/length").asText()).isEqualTo("8 h");
  }

  @Test
  void a_bad_line_of_csv_is_refused_with_its_number_field_and_reason_all_or_nothing_R3() {
    Answer answer =
        csv(
            """
            seat,advisor,start,end
            LIVE_CALL/1,Ana,2026-03-09T08:00,2026-03-09T16:00
            LIVE_CALL/1,Zoe,2026-03-09 16:00,2026-03-09 20:00
            LIVE_CALL/2,Cleo,2026-03-09T08:00,2026-03-09T16:00
            """);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode problem = json(answer);
    assertThat(problem.get("rule").asText()).isEqualTo("R1");
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo("line 3: advisor");
    assertThat(problem.at("/errors/1/field").asText()).isEqualTo("line 4: advisor");
    assertThat(problem.at("/errors/1/message").asText())
        .isEqualTo(
            "R2: Cleo does not have the skill Live Call. Plan somebody who has it, or add the"
                + " skill to Cleo.");
    assertThat(draftedItems()).isEmpty();
  }

  @Test
  void a_good_csv_is_the_draft() {
    assertThat(csv("seat,advisor,start,end\nLIVE_CALL/1,Ana,2026-03-09 08:00,2026-03-09 16:00\n"))
        .extracting(Answer::status)
        .isEqualTo(200);
    assertThat(draftedItems()).hasSize(1);
  }

  @Test
  void one_shift_is_added_once_and_taken_out() {
    Answer first = as(Roles.LEAD, service.post(DRAFT)).json(ANA).send();
    assertThat(first.status()).isEqualTo(201);
    Answer again = as(Roles.LEAD, service.post(DRAFT)).json(ANA).send();
    assertThat(again.status()).isEqualTo(200);
    assertThat(json(again).get("id")).isEqualTo(json(first).get("id"));

    String address = DRAFT + "/" + json(first).get("id").asText();
    assertThat(as(Roles.LEAD, service.delete(address)).send().status()).isEqualTo(204);
    assertThat(as(Roles.LEAD, service.delete(address)).send().status()).isEqualTo(404);
    assertThat(draftedItems()).isEmpty();
  }

  @Test
  void a_draft_may_clash_while_it_is_made_but_is_not_published_R2() {
    var unused = as(Roles.LEAD, service.post(DRAFT)).json(ANA).send();
    Answer clash = as(Roles.LEAD, service.post(DRAFT)).json(BEN).send();
    assertThat(clash.status()).isEqualTo(201);
    assertThat(json(clash).at("/findings/0/rule").asText()).isEqualTo("R2");
    assertThat(json(clash).at("/findings/0/severity").asText()).isEqualTo("ERROR");
    assertThat(json(clash).at("/findings/0/people")).hasToString("[\"Ben\",\"Ana\"]");
    JsonNode draft = json(as(Roles.LEAD, service.get(ROTA + "?draft=true")));
    assertThat(draft.get("items")).hasSize(2);
    assertThat(draft.get("findings")).hasSize(1);

    Answer refused = as(Roles.LEAD, service.post(ROTA + "/publish")).send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(json(refused).get("rule").asText()).isEqualTo("R2");
    assertThat(json(refused).get("errors")).hasSize(1);
  }

  @Test
  void the_draft_has_its_open_shifts_with_nobody_on_them_R1() {
    String open = BEN.replace("LIVE_CALL/1", "LIVE_CALL/2").replace("Ben", "(open)");
    var unused =
        as(Roles.LEAD, service.put(DRAFT)).json("{\"shifts\":[" + ANA + "," + open + "]}").send();
    JsonNode items = json(as(Roles.LEAD, service.get(ROTA + "?draft=true"))).get("items");
    assertThat(items).hasSize(2);
    JsonNode nobodys = items.findValues("advisor").get(0).isNull() ? items.get(0) : items.get(1);
    assertThat(nobodys.get("seat").asText()).isEqualTo("LIVE_CALL/2");
    assertThat(nobodys.has("advisor")).isTrue();
    assertThat(nobodys.get("advisor").isNull()).isTrue();
    assertThat(nobodys.get("id").isNumber()).isTrue();
    assertThat(nobodys.at("/period/start").asText()).endsWith("Z");
    assertThat(
            json(as(Roles.LEAD, service.get(ROTA + "?draft=true&from=2026-05-01&to=2026-05-02")))
                .get("items"))
        .isEmpty();
  }

  @Test
  void warnings_are_named_and_confirmed_with_the_mark_they_were_seen_under_R4() {
    String open = BEN.replace("LIVE_CALL/1", "LIVE_CALL/2").replace("Ben", "(open)");
    var unused =
        as(Roles.LEAD, service.put(DRAFT)).json("{\"shifts\":[" + ANA + "," + open + "]}").send();
    Answer refused = as(Roles.LEAD, service.post(ROTA + "/publish")).send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(json(refused).get("detail").asText())
        .isEqualTo("Nothing was published: 1 warning to be confirmed first.");
    assertThat(json(refused).at("/errors/0/message").asText()).contains("Live Call 2");
    JsonNode preview = json(as(Roles.LEAD, service.post(ROTA + "/preview")));
    assertThat(preview.at("/findings/0/severity").asText()).isEqualTo("WARNING");
    String mark = preview.get("mark").asText();
    assertThat(publish("{\"mark\":\"%s\"}".formatted(mark)).status()).isEqualTo(409);
    assertThat(publish("{\"mark\":\"x.%s\",\"confirm\":true}".formatted(mark)).status())
        .isEqualTo(409);
    assertThat(publish("{\"confirm\":true}").status()).isEqualTo(422);
    Answer done = publish("{\"mark\":\"%s\",\"confirm\":true,\"why\":\"Later\"}".formatted(mark));
    assertThat(json(done).get("revision").asInt()).isEqualTo(1);
  }

  private Answer publish(String body) {
    return as(Roles.LEAD, service.post(ROTA + "/publish")).json(body).send();
  }

  @Test
  void one_shift_that_is_wrong_by_itself_is_refused_R2() {
    Answer refused = as(Roles.LEAD, service.post(DRAFT)).json(ANA.replace("Ana", "Cleo")).send();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("advisor");
    assertThat(as(Roles.LEAD, service.post(DRAFT)).json("{}").send().status()).isEqualTo(422);
  }

  @Test
  void a_shift_that_has_begun_cannot_be_taken_out_R5() {
    String id = json(as(Roles.LEAD, service.post(DRAFT)).json(ANA)).get("id").asText();
    var unused = as(Roles.LEAD, service.post(ROTA + "/publish")).send();
    desk.setLocal("2026-03-09T08:01");
    Answer refused = as(Roles.LEAD, service.delete(DRAFT + "/" + id)).send();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(json(refused).get("detail").asText())
        .isEqualTo(
            "Ana on Live Call 1, Mon 9 Mar 08:00–16:00 is published and has begun; the past of the"
                + " rota cannot be changed.");
  }

  @Test
  void only_leads_and_admins_write() {
    for (String role : List.of(Roles.ADVISOR, Roles.INTEGRATION)) {
      assertThat(as(role, service.put(DRAFT)).json("{\"shifts\":[]}").send().status())
          .isEqualTo(403);
      assertThat(as(role, service.post(DRAFT)).json(ANA).send().status()).isEqualTo(403);
      assertThat(as(role, service.delete(DRAFT + "/1")).send().status()).isEqualTo(403);
      assertThat(as(role, service.post(ROTA + "/preview")).send().status()).isEqualTo(403);
      assertThat(as(role, service.post(ROTA + "/publish")).send().status()).isEqualTo(403);
      assertThat(as(role, service.get(ROTA)).send().status()).isEqualTo(200);
    }
    assertThat(as(Roles.WALLBOARD, service.get(ROTA)).send().status()).isEqualTo(403);
  }

  @Test
  void what_is_asked_wrongly_is_said() {
    assertThat(as(Roles.LEAD, service.get(ROTA + "?from=monday")).send().status()).isEqualTo(422);
    assertThat(as(Roles.LEAD, service.get(ROTA + "?from=2026-03-09&to=2026-03-09")).send().status())
        .isEqualTo(422);
    assertThat(as(Roles.LEAD, service.get(ROTA + "?from=2020-01-01&to=2026-01-01")).send().status())
        .isEqualTo(422);
    assertThat(as(Roles.LEAD, service.get(ROTA + "?revision=7")).send().status()).isEqualTo(404);
    for (String body : List.of("{}", "{\"shifts\":null}", "{\"shifts\":[null]}")) {
      assertThat(as(Roles.LEAD, service.put(DRAFT)).json(body).send().status()).isEqualTo(422);
    }
  }

  private JsonNode draftedItems() {
    return json(as(Roles.LEAD, service.get(ROTA + "?draft=true"))).get("items");
  }

  private Answer csv(String text) {
    return as(Roles.LEAD, service.put(DRAFT)).json(text).with("Content-Type", "text/csv").send();
  }

  private Call as(String role, Call call) {
    return call.bearer(
        desk.transactions.run(
            tx -> new ApiTokens().issue(tx, "a program", role, desk.desk(tx).id(), null)));
  }

  private static JsonNode json(Call call) {
    return json(call.send());
  }

  private static JsonNode json(Answer answer) {
    return json(answer.body());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
