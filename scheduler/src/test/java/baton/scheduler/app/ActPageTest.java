package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A link out of a prompt, opened by a browser that nobody is signed in with. */
class ActPageTest {
  private static final String SEAT = "/support/shift/seats/LIVE_CALL/1";

  private final TestBaton baton = TestBaton.rehearsing("2026-03-10T17:20:00Z");
  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    browser.close();
    baton.close();
  }

  @Test
  void link_acts_once_after_a_click_as_the_person_it_was_made_for_H4() throws Exception {
    assertThat(Visitor.of(baton, "Ana").post(SEAT + "/log-in", Map.of()).statusCode())
        .isEqualTo(303);
    advance("11:45");
    String link = link("Ben");

    HttpResponse<String> looked = get(link);
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body()).contains("Stand by for Live Call 1").contains("It is done as Ben");
    assertThat(seat().has("standBy")).as("looking does nothing").isFalse();

    assertThat(post(link).body()).contains("You stand by for Live Call 1");
    assertThat(seat().at("/standBy/name").asText()).isEqualTo("Ben");
    assertThat(post(link).statusCode()).isEqualTo(410);
    assertThat(get(link).body()).contains("This is done already");
  }

  @Test
  void refused_act_says_why_and_leaves_the_link_good_B3_H4() throws Exception {
    Visitor ana = Visitor.of(baton, "Ana");
    assertThat(ana.post(SEAT + "/log-in", Map.of()).statusCode()).isEqualTo(303);
    advance("11:45");
    assertThat(post(link("Ben")).statusCode()).isEqualTo(200);
    String handOver = link("Ana");

    HttpResponse<String> early = post(handOver);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("Rule B3").contains("Hand over Live Call 1");

    advance("11:50");
    assertThat(post(handOver).body()).contains("You handed over Live Call 1");
    assertThat(seat().at("/holder/name").asText()).isEqualTo("Ben");
  }

  @Test
  void link_that_was_overtaken_or_forged_does_nothing_H4() throws Exception {
    assertThat(Visitor.of(baton, "Ana").post(SEAT + "/log-in", Map.of()).statusCode())
        .isEqualTo(303);
    advance("11:45");
    String link = link("Ben");
    assertThat(Visitor.of(baton, "Ben").post(SEAT + "/log-in", Map.of()).statusCode())
        .isEqualTo(303);

    assertThat(post(link).statusCode()).isEqualTo(410);
    assertThat(get(link).body()).contains("This has been overtaken");
    String forged = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
    assertThat(post(forged).statusCode()).isEqualTo(404);
    assertThat(get("/act/nothing").statusCode()).isEqualTo(404);
  }

  /** Of the person's newest prompt. */
  private String link(String who) throws Exception {
    String prompts = Visitor.of(baton, who).get("/api/v1/desks/support/prompts").body();
    String link = new ObjectMapper().readTree(prompts).at("/items/0/link").asText();
    assertThat(link).startsWith("/act/");
    return link;
  }

  private JsonNode seat() throws Exception {
    JsonNode seats =
        baton.program(Roles.INTEGRATION, null).get("/desks/support/seats").body().get("items");
    for (JsonNode seat : seats) {
      if (seat.get("seat").asText().equals("LIVE_CALL/1")) {
        return seat;
      }
    }
    throw new AssertionError(seats.toString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(baton.address() + path)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(URI.create(baton.address() + path))
            .header("Accept", "text/html")
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private void advance(String time) throws Exception {
    String at = "2026-03-10T" + time + ":00-06:00";
    assertThat(baton.admin().post("/clock", Map.of("advanceTo", at)).status()).isEqualTo(200);
  }
}
