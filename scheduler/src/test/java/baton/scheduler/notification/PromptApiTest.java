package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PromptApiTest {
  private static final String SECRET = "https://hooks.slack.com/services/T000/B000/abcdefgh";
  private final PromptServer server =
      PromptServer.start(
          "hooks.slack.com, chat.example.com:8443",
          new MailServer("localhost", 25, "", "", "baton@example.com", MailServer.Tls.NONE, null));
  private final Api ana = server.program("integration").onBehalfOf("Ana");
  private final Api ben = server.program("integration").onBehalfOf("Ben");
  private final Api lead = server.program("lead");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void each_sees_their_own_newest_first_and_puts_it_away_H4() throws Exception {
    server.desk.tell(server.room, prompt("a"), prompt("b"));
    JsonNode items = ana.get("/desks/sample/prompts").body().path("items");
    assertThat(titles(items)).containsExactly("title b", "title a");
    assertThat(items.path(0).path("act").asText()).isEqualTo("Hand over Live Call 1");
    assertThat(items.path(0).path("link").asText()).startsWith("/act/");
    assertThat(items.path(0).path("when").asText()).isEqualTo("14:00 MT");
    assertThat(ben.get("/desks/sample/prompts").body().path("items")).isEmpty();

    long id = items.path(0).path("id").asLong();
    String seen = "/desks/sample/prompts/" + id + "/seen";
    assertThat(status(ben, seen)).isEqualTo(404);
    assertThat(status(ana, seen)).isEqualTo(204);
    assertThat(status(ana, seen)).as("again").isEqualTo(204);
    assertThat(titles(ana.get("/desks/sample/prompts").body().path("items")))
        .containsExactly("title a");
  }

  @Test
  void a_program_that_acts_for_nobody_has_no_prompts_H4() throws Exception {
    Api nobody = server.program("advisor");
    Api.Answer answer = nobody.get("/desks/sample/prompts");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().toString()).contains("On-Behalf-Of");
  }

  @Test
  void settings_are_ones_own_or_a_leads_and_a_webhook_is_never_shown_again_H4() throws Exception {
    Api.Answer saved =
        ana.put(
            settings(),
            Map.of("webhookUrl", SECRET, "mailAddress", "ana@example.com", "sound", true));
    assertThat(saved.status()).isEqualTo(200);
    for (Api.Answer answer : List.of(saved, ana.get(settings()), lead.get(settings()))) {
      assertThat(answer.body().path("webhookUrl").asText())
          .isEqualTo("https://hooks.slack.com/…efgh");
      assertThat(answer.body().path("webhookOn").asBoolean()).isTrue();
      assertThat(answer.body().path("mailOn").asBoolean()).isTrue();
      assertThat(answer.body().path("sound").asBoolean()).isTrue();
      assertThat(answer.body().path("quietFrom").asText()).isEqualTo("22:00");
      assertThat(answer.body().toString()).doesNotContain("abcd");
    }
    assertThat(ben.get(settings()).status()).isEqualTo(403);
    assertThat(ben.put(settings(), Map.of("sound", false)).status()).isEqualTo(403);

    Api.Answer same = ana.put(settings(), Map.of("webhookUrl", "https://hooks.slack.com/…efgh"));
    assertThat(same.status()).isEqualTo(200);
    assertThat(stored()).isEqualTo(SECRET);
    assertThat(
            lead.put(settings(), Map.of("webhookUrl", "", "quietFrom", "", "quietTo", "")).status())
        .isEqualTo(200);
    JsonNode now = ana.get(settings()).body();
    assertThat(now.path("webhookUrl").isNull()).isTrue();
    assertThat(now.path("webhookOn").asBoolean()).isFalse();
    assertThat(now.path("quietFrom").isNull()).isTrue();
  }

  private static final String UNUSABLE =
      """
      webhookUrl | http://hooks.slack.com/services/x | must be an https address on hooks.slack.com or chat.example.com:8443
      webhookUrl | https://evil.example.com/x | prompts.webhookHosts (BATON_WEBHOOK_HOSTS)
      webhookUrl | https://hooks.slack.com.evil.example/x | must be an https address
      webhookUrl | https://hooks.slack.com:8443/x | must be an https address
      webhookUrl | https://hooks.slack.com@169.254.169.254/x | must not hold a user name
      webhookUrl | https://169.254.169.254/latest | must be an https address
      webhookUrl | https://[::1]/x | must be an https address
      webhookUrl | http://localhost:8081/tasks | must be an https address
      webhookUrl | file:///etc/passwd | must be the whole address
      webhookUrl | hooks.slack.com/x | must be the whole address
      webhookUrl | https://hooks.slack.com/x y | must be the whole address
      webhookUrl | https://hooks.slack.com | must be the whole address
      mailAddress | ana | must be one mail address
      mailAddress | ana@example.com,eve@example.com | must be one mail address
      mailAddress | Ana <ana@example.com> | must be one mail address
      mailAddress | a@b.c\\nBcc: eve@example.com | must be one mail address
      quietFrom | 25:00 | must be a time like 22:00
      quietFrom | 22 | must be a time like 22:00
      colour | red | is not known here
      """;

  @Test
  void what_cannot_be_used_is_named_and_nothing_is_saved_H4() throws Exception {
    for (String line : UNUSABLE.lines().toList()) {
      String[] cell = line.split(" \\| ");
      Map<String, Object> body =
          new HashMap<>(Map.of(cell[0], cell[1].translateEscapes(), "sound", true));
      if (cell[0].equals("quietFrom")) {
        body.put("quietTo", "07:00");
      }
      Api.Answer answer = ana.put(settings(), body);
      assertThat(answer.status()).as(line).isEqualTo(422);
      JsonNode error = answer.body().path("errors").path(0);
      assertThat(error.path("field").asText()).as(line).isEqualTo(cell[0]);
      assertThat(error.path("message").asText()).as(line).contains(cell[2]);
    }
    assertThat(ana.get(settings()).body().path("sound").asBoolean()).isFalse();
  }

  @Test
  void fields_of_another_kind_or_without_their_other_half_are_named_H4() throws Exception {
    assertThat(fields(ana.put(settings(), Map.of("webhookOn", true, "mailOn", "yes"))))
        .containsExactly("webhookOn", "mailOn");
    assertThat(fields(ana.put(settings(), Map.of("quietFrom", "22:00"))))
        .containsExactly("quietTo");
    assertThat(fields(ana.put(settings(), Map.of("quietFrom", "22:00", "quietTo", "22:00"))))
        .containsExactly("quietTo");
    assertThat(ana.get("/desks/sample/advisors/999/prompt-settings").status()).isEqualTo(403);
    assertThat(lead.get("/desks/sample/advisors/999/prompt-settings").status()).isEqualTo(404);
  }

  @Test
  void the_desks_channels_are_a_leads_and_the_key_is_shown_once_H4() throws Exception {
    String channels = "/desks/sample/prompt-channels";
    assertThat(ana.get(channels).status()).isEqualTo(403);
    assertThat(fields(lead.put(channels, Map.of("roomUrl", "https://a.b/c", "seatHookUrl", "x"))))
        .containsExactly("roomUrl", "seatHookUrl");
    JsonNode first = lead.put(channels, Map.of("seatHookUrl", SECRET)).body();
    assertThat(first.path("seatHookKey").asText()).matches("baton_hook_[0-9a-f]{64}");
    assertThat(lead.get(channels).body().toString())
        .isEqualTo("{\"seatHookUrl\":\"https://hooks.slack.com/…efgh\"}");
    assertThat(lead.put(channels, Map.of("roomUrl", SECRET)).body().has("seatHookKey")).isFalse();
    String rotated =
        lead.post(channels + "/seat-hook-key", Map.of()).body().path("seatHookKey").asText();
    assertThat(rotated)
        .matches("baton_hook_[0-9a-f]{64}")
        .isNotEqualTo(first.path("seatHookKey").asText());
  }

  @Test
  void a_lead_sees_what_did_not_arrive_tries_it_again_or_puts_it_away_H4() throws Exception {
    server.desk.webhook(server.desk.ana, SECRET);
    server.desk.tell(server.room, prompt("a"), prompt("b"));
    server
        .desk
        .database
        .owner()
        .useHandle(h ->
            h.execute(
                "update prompt_delivery set state = 'dead', ended_at = due_at, problem = 'why',"
                    + " tries = 8"));
    String all = "/desks/sample/undelivered-prompts";
    assertThat(ana.get(all).status()).isEqualTo(403);
    JsonNode items = lead.get(all).body().path("items");
    assertThat(titles(items)).containsExactly("title b", "title a");
    assertThat(items.toString()).doesNotContain("slack");
    String first = all + "/" + items.path(0).path("id").asLong();
    String second = all + "/" + items.path(1).path("id").asLong();
    assertThat(status(lead, first + "/try-again")).isEqualTo(204);
    assertThat(status(lead, first + "/try-again")).isEqualTo(404);
    assertThat(status(lead, second + "/dismiss")).isEqualTo(204);
    assertThat(status(lead, second + "/dismiss")).isEqualTo(404);
    assertThat(lead.get(all).body().path("items")).isEmpty();
    assertThat(server.desk.count("state = 'waiting' and tries = 0")).isEqualTo(1);
  }

  @Test
  void health_says_when_nobody_tries_what_is_due_H4() {
    server.desk.webhook(server.desk.ana, SECRET);
    server.desk.tell(server.room, prompt("a"));
    assertThat(server.room.healthCheck().execute().isHealthy()).isTrue();
    server.desk.advance(java.time.Duration.ofMinutes(5).plusSeconds(1));
    var result = server.room.healthCheck().execute();
    assertThat(result.isHealthy()).isFalse();
    assertThat(result.getMessage()).contains("1 have been due for more than 5 minutes");
  }

  private String settings() {
    return "/desks/sample/advisors/" + server.desk.ana + "/prompt-settings";
  }

  private String stored() {
    return server.desk.transactions.run(tx ->
        tx.handle()
            .createQuery("select address from channel_address where channel = 'webhook'")
            .mapTo(String.class)
            .one());
  }

  private Prompt prompt(String key) {
    return server.desk.prompt(server.desk.ana, key);
  }

  private static int status(Api api, String path) throws Exception {
    return api.post(path, Map.of()).status();
  }

  private static List<String> titles(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("title").asText())
        .toList();
  }

  private static List<String> fields(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(422);
    return StreamSupport.stream(answer.body().path("errors").spliterator(), false)
        .map(error -> error.path("field").asText())
        .toList();
  }
}
