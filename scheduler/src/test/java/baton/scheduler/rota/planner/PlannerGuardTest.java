package baton.scheduler.rota.planner;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.TestSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the planner's addresses let nobody do, whatever is sent to them. */
class PlannerGuardTest {
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-10T08:00 2026-03-10T16:00";
  private static final List<String> FORMS =
      List.of("/shift", "/undo", "/redo", "/copy-week", "/clear-week");

  private final PlannerScene scene = PlannerScene.at("2026-03-04T09:00");
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void week() {
    scene.people("Ana", "Ben");
    scene.edit(ANA);
    scene.edit(BEN);
  }

  @AfterEach
  void stop() {
    http.close();
    scene.close();
  }

  @Test
  void nothing_is_done_for_a_page_of_somebody_else() throws Exception {
    String cookie = scene.session("Lea");
    for (String form : FORMS) {
      assertThat(send(cookie, "forged", form, everything()).statusCode()).as(form).isEqualTo(403);
    }
    assertThat(scene.drafted()).containsExactlyInAnyOrder(ANA, BEN);
  }

  @Test
  void only_leads_plan_R1() throws Exception {
    String cookie = scene.session("Ana");
    for (String form : FORMS) {
      assertThat(post(cookie, form, everything()).statusCode()).as(form).isEqualTo(403);
    }
    for (String page : List.of("", "/shift", "/events")) {
      assertThat(get(cookie, page)).as(page).isEqualTo(403);
    }
    assertThat(scene.drafted()).containsExactlyInAnyOrder(ANA, BEN);
  }

  @Test
  void undo_takes_back_the_edit_of_its_button_and_no_later_one_R1() throws Exception {
    String lea = scene.session("Lea");
    assertThat(save(lea, ANA, "LIVE_CALL/2 Ana 2026-03-09T08:00 2026-03-09T16:00")).isEqualTo(303);
    long number = scene.lastEdit();
    assertThat(save(lea, BEN, "LIVE_CALL/2 Ben 2026-03-10T08:00 2026-03-10T16:00")).isEqualTo(303);

    assertThat(post(lea, "/undo", "of=2026-03-09&number=" + number).statusCode()).isEqualTo(303);
    assertThat(scene.drafted())
        .containsExactlyInAnyOrder(ANA, "LIVE_CALL/2 Ben 2026-03-10T08:00 2026-03-10T16:00");

    HttpResponse<String> again = post(lea, "/undo", "of=2026-03-09&number=" + number);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("undone");
    assertThat(post(lea, "/undo", "of=2026-03-09").statusCode()).isEqualTo(422);
  }

  @Test
  void an_edit_of_what_somebody_has_changed_is_refused_R3() throws Exception {
    String lea = scene.session("Lea");
    scene.takeOut(ANA);
    HttpResponse<String> late =
        saved(lea, ANA, "LIVE_CALL/1 Ana 2026-03-09T10:00 2026-03-09T16:00");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Test changed that", "no longer in the draft", "10:00");
    assertThat(scene.drafted()).containsExactly(BEN);
  }

  @Test
  void what_has_begun_is_neither_moved_nor_cleared_nor_planned_R5() throws Exception {
    scene.publish();
    scene.setLocal("2026-03-09T12:00");
    String lea = scene.session("Lea");

    HttpResponse<String> moved =
        saved(lea, ANA, "LIVE_CALL/1 Ana 2026-03-11T08:00 2026-03-11T16:00");
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.body()).contains("R5");
    HttpResponse<String> planned =
        saved(lea, "", "LIVE_CALL/2 Ben 2026-03-09T08:00 2026-03-09T10:00");
    assertThat(planned.statusCode()).isEqualTo(409);
    assertThat(planned.body()).contains("R5");
    assertThat(post(lea, "/clear-week", "of=2026-03-09").statusCode()).isEqualTo(303);
    assertThat(scene.drafted()).containsExactly(ANA);
  }

  /** What some of the forms read; the others read none of it. */
  private String everything() {
    return "of=2026-03-09&to=2026-03-16&number=%d&act=out&shift=%s"
        .formatted(scene.lastEdit(), scene.name(ANA));
  }

  private int save(String cookie, String from, String to) throws Exception {
    return saved(cookie, from, to).statusCode();
  }

  private HttpResponse<String> saved(String cookie, String from, String to) throws Exception {
    String[] parts = scene.name(to).split("[.]");
    String[] wished = to.split(" ");
    return post(
        cookie,
        "/shift",
        "act=save&of=2026-03-09&shift=%s&seat=%s&person=%s&on=%s&from=%s&to=%s"
            .formatted(
                from.isEmpty() ? "" : scene.name(from),
                wished[0],
                parts[1],
                wished[2].substring(0, 10),
                wished[2].substring(11),
                wished[3].substring(11)));
  }

  private HttpResponse<String> post(String cookie, String form, String fields) throws Exception {
    return send(cookie, TestSession.csrf(cookie), form, fields);
  }

  private HttpResponse<String> send(String cookie, String csrf, String form, String fields)
      throws IOException, InterruptedException {
    return http.send(
        request(cookie, form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + csrf))
            .build(),
        BodyHandlers.ofString());
  }

  private int get(String cookie, String page) throws IOException, InterruptedException {
    return http.send(request(cookie, page).build(), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest.Builder request(String cookie, String page) {
    return HttpRequest.newBuilder(URI.create(scene.url("/support/planner" + page)))
        .header("Cookie", TestSession.COOKIE + "=" + cookie)
        .header("Accept", "text/html, text/event-stream");
  }
}
