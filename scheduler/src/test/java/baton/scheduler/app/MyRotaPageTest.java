package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own rota on the sample desk, on the Tuesday before the clocks go forward; Ana is on. */
class MyRotaPageTest {
  private static Chromium chromium;

  private final List<Page> pages = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private TestBaton baton;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    baton = TestBaton.rehearsing("2026-03-03T16:00:00Z");
  }

  @AfterEach
  void stop() {
    pages.forEach(page -> page.context().close()); // an open line would hold up the server's end
    baton.close();
  }

  @Test
  void page_says_what_is_now_and_who_relieves_whom_week_by_week_T3() {
    Page page = as("Ana", "my-rota", 390, ColorScheme.LIGHT);
    assertThat(page.locator("[data-part=today]").innerText())
        .contains("Today, Tue 3 Mar", "08:00–12:00", "Live Call 1", "It ends in 3 h.")
        .contains("You open the seat. Ben relieves you.");
    assertThat(page.locator(".shifts li").nth(1).innerText())
        .contains("Wed 4 Mar", "08:00–12:00", "4 h. You relieve Ivy. Ben relieves you.");
    assertThat(page.locator("[data-part^=week] h2").allInnerTexts())
        .hasSize(6)
        .startsWith("This week 2–8 Mar", "Next week 9–15 Mar");
    assertThat(page.locator(".hours").allInnerTexts()).containsExactly("24 h", "28 h", "8 h");
    assertThat(page.locator("[data-part^=week]").last().innerText()).contains("No shifts");
    assertThat(page.locator("nav.tabs [aria-current]").innerText()).isEqualTo("My rota");
    look(page, "my-rota-phone");

    Page night = as("Hal", "my-rota", 1120, ColorScheme.DARK);
    assertThat(night.locator("main").innerText()).contains("3 h, clocks change.");
    look(night, "my-rota-desktop-dark");
  }

  @Test
  void what_the_latest_revision_changed_is_said_as_it_happens_R4() {
    Page page = as("Ana", "my-rota", 390, ColorScheme.DARK);
    revise(
        2,
        "Swap: Ana → Ben",
        "update shift set removed_in = 2 where advisor_id = (select id from advisor where name ="
            + " 'Ana') and local_start::date in ('2026-03-05', '2026-03-06')",
        "insert into shift (desk_id, role, seat, advisor_id, local_start, local_end, starts_at,"
            + " ends_at, added_in) select desk_id, role, seat, advisor_id, local_start, local_end"
            + " - interval '1 h', starts_at, ends_at - interval '1 h', 2 from shift where"
            + " removed_in = 2 and local_start::date = '2026-03-05'");
    PlaywrightAssertions.assertThat(page.locator("[data-part=changes]"))
        .containsText("r2 09:00, Lea");
    assertThat(page.locator("[data-part=changes] .revision").first().innerText())
        .contains("Swap: Ana → Ben")
        .contains("moved", "Thu 5 Mar 08:00–11:00, Live Call 1, was 08:00–12:00")
        .contains("gone", "Fri 6 Mar 08:00–12:00, Live Call 1");
    assertThat(page.locator("[data-announce]").innerText()).contains("Your rota changed in r2");
    assertThat(page.locator(".hours").first().innerText()).isEqualTo("19 h");
    page.locator("summary").last().click();
    look(page, "my-rota-changes-phone-dark");
  }

  @Test
  void a_calendar_link_is_made_shown_once_used_and_revoked() throws Exception {
    Page page = as("Ana", "my-rota", 390, ColorScheme.LIGHT);
    press(page, "Make the link");
    String first = page.locator("#f-link").inputValue();
    assertThat(first).startsWith(baton.address() + "/calendar/baton_calendar_").endsWith(".ics");
    assertThat(page.locator(".fresh-link a").getAttribute("href")).startsWith("webcal://");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Copy the link")).isVisible()).isTrue();
    look(page, "my-rota-link-phone");
    HttpResponse<String> calendar = fetch(first);
    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.body()).contains("SUMMARY:Live Call 1").doesNotContain("Ivy", "Ben");

    page.reload();
    assertThat(page.locator("#f-link").count()).isZero();
    assertThat(fetch(first).statusCode()).as("a reload makes no other link").isEqualTo(200);
    press(page, "Make a new link");
    String second = page.locator("#f-link").inputValue();
    assertThat(fetch(first).statusCode()).isEqualTo(404);
    assertThat(fetch(second).statusCode()).isEqualTo(200);
    press(page, "Revoke the link");
    assertThat(fetch(second).statusCode()).isEqualTo(404);
    assertThat(page.locator("[data-part=calendar]").innerText()).doesNotContain("In use");
  }

  @Test
  void programs_make_list_and_revoke_the_links_their_people_may() throws Exception {
    String links = "/desks/support/calendar-links";
    Api ana = baton.program(Roles.INTEGRATION, "Ana");
    Api lea = baton.program(Roles.INTEGRATION, "Lea");
    Api lead = baton.program(Roles.LEAD, null);
    Api.Answer made = ana.post(links + "/mine", Map.of());
    assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
    String first = made.body().path("address").asText();
    assertThat(fetch(first).body()).contains("SUMMARY:Live Call 1").doesNotContain("Ben");
    assertThat(ana.get(links).body().path("items").toString())
        .as("listed, without what opens it")
        .contains("\"of\":\"mine\"", "\"madeBy\":\"test integration\"")
        .doesNotContain("baton_calendar_");
    String second = ana.post(links + "/mine", Map.of()).body().path("address").asText();
    assertThat(fetch(first).statusCode()).as("the one before opens nothing").isEqualTo(404);
    assertThat(ana.post(links + "/desk", Map.of()).status()).isEqualTo(403);
    assertThat(ana.delete(links + "/desk").status()).isEqualTo(403);
    String desks = lead.post(links + "/desk", Map.of()).body().path("address").asText();
    assertThat(fetch(desks).body()).contains("SUMMARY:Ana: Live Call 1");
    assertThat(ana.get(links).body().path("items")).as("not hers to know").hasSize(1);
    assertThat(lead.get(links).body().path("items").findValuesAsText("of")).containsExactly("desk");
    assertThat(lead.post(links + "/mine", Map.of()).status())
        .as("a program that acts for nobody has no shifts")
        .isEqualTo(422);
    assertThat(lea.get(links).body().path("items"))
        .as("Ana's is hers alone; and who acts for a lead is none")
        .isEmpty();
    assertThat(ana.delete(links + "/mine").status()).isEqualTo(204);
    assertThat(fetch(second).statusCode()).isEqualTo(404);
    assertThat(lead.delete(links + "/desk").status()).isEqualTo(204);
    assertThat(fetch(desks).statusCode()).isEqualTo(404);
  }

  @Test
  void the_desks_link_is_the_leads_to_make() throws Exception {
    Page page = as("Lea", "week", 1120, ColorScheme.DARK);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Calendar").setExact(true))
        .click();
    press(page, "Make the link");
    look(page, "desk-calendar-dark");
    assertThat(fetch(page.locator("#f-link").inputValue()).body())
        .contains("SUMMARY:Ana: Live Call 1", "SUMMARY:Ben: Live Call 1");
    assertThat(Visitor.of(baton, "Ana").get("/support/calendar").statusCode()).isEqualTo(403);
    assertThat(Visitor.of(baton, "Ana").post("/support/calendar", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void long_names_fit_and_a_page_costs_the_same_however_many_shifts_there_are() throws Exception {
    Visitor lea = Visitor.of(baton, "Lea"); // who has no shifts
    Visitor ana = Visitor.of(baton, "Ana");
    assertThat(lea.get("/support/my-rota").body())
        .contains("You are not planned today, nor in the five weeks after this one.");
    assertThat(cost(ana)).isEqualTo(cost(lea)).isLessThanOrEqualTo(9);
    baton
        .database()
        .owner()
        .useHandle(handle ->
            handle.execute(
                "update advisor set name = 'Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen"
                    + "bergerdorff' where name = 'Ben'"));
    Page page = as("Ana", "my-rota", 390, ColorScheme.LIGHT);
    look(page, "my-rota-long-names");
  }

  private long cost(Visitor visitor) throws Exception {
    long before = baton.statements();
    assertThat(visitor.get("/support/my-rota").statusCode()).isEqualTo(200);
    return baton.statements() - before;
  }

  /** Publishes beside the node: a revision of Lea's, an hour after the start. */
  private void revise(int number, String why, String... changes) {
    baton
        .database()
        .owner()
        .useTransaction(handle -> {
          handle.execute(
              "insert into rota_revision (desk_id, number, published_at, published_by, why) select"
                  + " desk_id, ?, '2026-03-03T16:00:00Z', id, ? from advisor where name = 'Lea'",
              number,
              why);
          for (String change : changes) {
            handle.execute(change);
          }
          handle.execute("select pg_notify('baton_desk_changed', (select id::text from desk))");
        });
  }

  private static HttpResponse<String> fetch(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private static void look(Page page, String name) {
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, name);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
    page.waitForLoadState();
  }

  private Page as(String who, String where, int width, ColorScheme scheme) {
    Page page = chromium.open(width, 844, scheme);
    pages.add(page);
    page.navigate(baton.address() + baton.link(who));
    page.getByRole(AriaRole.BUTTON).first().click();
    page.waitForLoadState();
    page.navigate(baton.address() + "/support/" + where);
    return page;
  }
}
