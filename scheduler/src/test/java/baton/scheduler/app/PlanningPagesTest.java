package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lea looks back at revisions and ahead at clock changes, from Wednesday 28 October 2026. */
class PlanningPagesTest {
  private static final String ROTA = "/desks/support/rota";
  private static TestBaton baton;
  private static Api lead;
  private static Chromium chromium;
  private static Page page;

  @BeforeAll
  static void open() throws Exception {
    baton = TestBaton.rehearsing("2026-10-28T14:00:00Z");
    lead = baton.program(Roles.LEAD, null);
    publishWithout(shift -> text(shift, "advisor").equals("Nia"), "Nia is away for a while");
    publishWithout(
        shift -> text(shift, "advisor").equals("Oli"),
        "Nia is back; Oli has a course, which is why Live Chat 2 has nobody until he comes back"
            + " on the ninth of November, as agreed with everybody at the meeting of last week");
    chromium = Chromium.start();
    page = chromium.open(1120, 900, ColorScheme.LIGHT);
    page.setDefaultTimeout(10_000);
    page.navigate(baton.address() + baton.link("Lea"));
    page.getByRole(AriaRole.BUTTON).first().click();
  }

  @AfterAll
  static void close() {
    chromium.close();
    baton.close();
  }

  @Test
  void revisions_say_who_and_why_are_compared_and_gone_back_to_R4_R5() throws Exception {
    look("/support/revisions", "revisions");
    assertThat(page.locator("tbody tr").first().innerText().replaceAll("\\s+", " "))
        .startsWith("r3 the rota now Wed 28 Oct 08:00 by a program Nia is back; Oli has a course,")
        .contains("15 came, 15 went", "What changed in r3");
    assertThat(page.locator("tbody tr").first().getByRole(AriaRole.BUTTON).count()).isZero();

    look("/support/revisions/compare?from=2&to=3", "revisions-compare");
    assertThat(page.locator("main").innerText())
        .contains("r2 to r3", "Nia", "Thu 29 Oct 10:00–18:00 Live Call 2 is new")
        .contains("Oli", "Thu 29 Oct 09:00–17:00 Live Chat 2 is gone");

    look("/support/revisions/2", "revision");
    assertThat(page.locator(".week-table").innerText()).contains("r2", "Oli").doesNotContain("Nia");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go back to r2")).click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Publish r4");
    assertThat(page.locator(".notice").innerText())
        .startsWith("The draft is as r2 from now on; it can be undone in the planner.");
    look("/support/publish?back=2", "publish-back");
    assertThat(lead.get(ROTA + "/revisions").body().at("/items/0/revision").asInt()).isEqualTo(3);
  }

  @Test
  void programs_read_and_compare_them_too_R4() throws Exception {
    JsonNode list = lead.get(ROTA + "/revisions").body();
    assertThat(list.get("items").findValuesAsText("revision")).startsWith("3", "2", "1");
    assertThat(list.at("/items/1/why").asText()).isEqualTo("Nia is away for a while");
    JsonNode one = lead.get(ROTA + "/revisions/1?from=2026-10-29&to=2026-10-30").body();
    assertThat(one.at("/revision/revision").asInt()).isEqualTo(1);
    assertThat(one.get("items").findValuesAsText("advisor")).contains("Nia", "Oli");
    JsonNode compared = lead.get(ROTA + "/revisions/compare?from=1&to=2").body();
    assertThat(compared.get("added")).isEmpty();
    assertThat(compared.at("/changes/0/advisor").asText()).isEqualTo("Nia");
    assertThat(lead.get(ROTA + "/revisions/99").status()).isEqualTo(404);
    assertThat(lead.get(ROTA + "/revisions/compare?from=1").status()).isEqualTo(422);
    Api ana = baton.program(Roles.ADVISOR, null);
    assertThat(ana.get(ROTA + "/revisions").status()).isEqualTo(403);
  }

  @Test
  void the_coming_clock_changes_show_true_lengths_and_instants_T3() throws Exception {
    look("/support/clock-changes", "clock-changes");
    assertThat(page.locator("h2").allInnerTexts())
        .containsExactly("Sun 1 Nov 2026", "Sun 14 Mar 2027");
    String first = page.locator(".change").first().innerText();
    assertThat(first)
        .contains("Clocks go back 1 h: 02:00 becomes 01:00")
        .contains("01:00–02:00 comes twice and has 6 slots")
        .contains("Sun 1 Nov 04:00 UTC−7\tSun 1 Nov 11:00\tLive Call 1\tIvy relieves Hal");
    assertThat(page.locator(".odd").allInnerTexts()).containsExactly("5 h", "5 h");
    assertThat(page.locator(".change").last().innerText())
        .contains(
            "02:00–03:00 never comes and has no slot",
            "Nobody is planned over it so far, and no pattern would plan anybody.");

    Map<String, Object> nights =
        Map.of(
            "name",
            "Weekend nights in spring",
            "seat",
            "LIVE_CALL/1",
            "spans",
            List.of(
                Map.of("days", List.of("SATURDAY", "SUNDAY"), "start", "22:00", "end", "06:00")),
            "people",
            List.of("Hal", "Ivy"),
            "handOver",
            Map.of("day", "SUNDAY", "time", "06:00", "everyWeeks", 1),
            "start",
            "2027-03-08");
    assertThat(lead.post("/desks/support/patterns", nights).status()).isEqualTo(201);
    look("/support/clock-changes", "clock-changes-foreseen");
    assertThat(page.locator(".change").last().locator("tbody tr").allInnerTexts())
        .containsExactly(
            "Live Call 1\tHal\tSat 13 Mar 22:00 – Sun 14 Mar 06:00\t8 h\t7 h\tnot planned, by"
                + " pattern Weekend nights in spring",
            "Sat 13 Mar 22:00 UTC−7\tSun 14 Mar 05:00\tLive Call 1\tHal opens it",
            "Sun 14 Mar 06:00 UTC−6\tSun 14 Mar 12:00\tLive Call 1\tHal closes it");
  }

  /** At every width, light and dark. */
  private static void look(String path, String name) {
    page.navigate(baton.address() + path);
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : List.of(390, 1120)) {
        page.setViewportSize(width, 900);
        Chromium.assertFits(page, false);
        Chromium.wholeScreenshot(page, name + "-" + width + "-" + scheme);
      }
      Chromium.assertAccessible(page);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
  }

  private static void publishWithout(Predicate<JsonNode> left, String why) throws Exception {
    List<Map<String, String>> shifts = new ArrayList<>();
    for (JsonNode shift :
        lead.get(ROTA + "?from=2026-10-28&to=2026-11-14&revision=1").body().get("items")) {
      if (!left.test(shift) && text(shift, "start").compareTo("2026-10-28T08:00") >= 0) {
        Map<String, String> copy = new HashMap<>();
        List.of("seat", "advisor", "start", "end")
            .forEach(name -> copy.put(name, text(shift, name)));
        shifts.add(copy);
      }
    }
    Api.Answer saved = lead.put(ROTA + "/draft/shifts", Map.of("shifts", shifts));
    assertThat(saved.status()).as("%s", saved.body()).isEqualTo(200);
    String mark = text(lead.post(ROTA + "/preview", Map.of()).body(), "mark");
    Map<String, ?> weighed = Map.of("why", why, "mark", mark, "confirm", true);
    assertThat(lead.post(ROTA + "/publish", weighed).status()).isEqualTo(200);
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText();
  }
}
