package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People, coverage and time off in a real browser, on the sample desk. */
class CrewPagesTest {
  private static Chromium chromium;
  private static TestBaton baton;
  private final List<Page> pages = new ArrayList<>();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    baton = TestBaton.rehearsing("2026-03-10T15:00:00Z"); // Tuesday 09:00 MT
  }

  @AfterAll
  static void stop() {
    chromium.close();
    baton.close();
  }

  @AfterEach
  void leave() {
    pages.forEach(page -> page.context().close()); // an open line would hold up the server's end
  }

  @Test
  void the_sample_rota_keeps_to_everything_R3() throws Exception {
    Api.Answer preview =
        baton.program(Roles.LEAD, null).post("/desks/support/rota/preview", Map.of());
    assertThat(preview.body().findValuesAsText("severity")).doesNotContain("ERROR");
    assertThat(preview.body().get("findings").size()).isLessThan(4);
  }

  @Test
  void a_lead_sets_limits_availability_and_wishes_R1() {
    Page page = as("Lea", "people", 1120, 900, ColorScheme.LIGHT);
    assertThat(page.locator(".person:has-text('Fay')").innerText())
        .contains("at most 32 h a week", "Mon–Sun 14:00–22:00", "11 h of rest");
    looked(page, "people");
    page.getByRole(AriaRole.LINK, named("Jon")).click();
    page.getByLabel("Hours a week, at least").fill("20");
    page.getByLabel("At most", exact()).fill("37:30");
    page.getByLabel("Weekends in four, at most").fill("two");
    page.getByLabel("Monday", exact()).fill("8:00 to 12:00, 13:00-17:00");
    page.getByLabel("Tuesday", exact()).fill("morning");
    press(page, "Save");
    assertThat(page.locator(".wrong").allInnerTexts())
        .containsExactly(
            "Write a whole number, or nothing for no limit",
            "Write times as 08:00–12:00, 13:00–17:00, or all day");
    assertThat(page.getByLabel("At most", exact()).inputValue()).isEqualTo("37:30");
    looked(page, "person-wrong");
    page.getByLabel("Weekends in four, at most").fill("2");
    page.getByLabel("Tuesday", exact()).fill("all day");
    press(page, "Save");
    assertThat(page.locator(".notice").innerText()).contains("Saved");
    assertThat(page.getByLabel("At most", exact()).inputValue()).isEqualTo("37.5");
    assertThat(page.getByLabel("Monday", exact()).inputValue())
        .isEqualTo("08:00–12:00, 13:00–17:00");

    page.locator("summary", new Page.LocatorOptions().setHasText("Add a wish")).click();
    press(page, "Add the wish");
    assertThat(page.locator("p.wrong").innerText()).contains("Choose a weekday");
    page.getByLabel("Jon", exact()).selectOption("no");
    page.getByLabel("Every").selectOption("FRIDAY");
    press(page, "Add the wish");
    assertThat(page.locator(".wishes").innerText()).contains("rather not", "Fridays");
    looked(page, "person");
    press(page, "Take out");
    assertThat(page.locator(".wishes").count()).isZero();
    page.navigate(baton.address() + "/support/people");
    assertThat(page.locator(".person", new Page.LocatorOptions().setHasText("Jon")).innerText())
        .contains("20 to 37 h 30 min a week", "Mon 08:00–12:00, 13:00–17:00; Tue all day");
  }

  @Test
  void a_lead_asks_for_cover_by_weekday_and_on_dates_that_differ_R1() {
    Page page = as("Lea", "coverage", 1120, 900, ColorScheme.DARK);
    assertThat(page.locator("#role-LIVE_CALL tbody tr").first().innerText())
        .contains("Monday", "00:00–10:00 1, 10:00–18:00 2, 18:00–24:00 1");
    assertThat(page.locator("#dates").innerText()).contains("Product launch", "08:00–22:00 2");
    assertThat(page.locator(".holidays").innerText()).contains("2026");
    looked(page, "coverage");
    page.locator("#role-VOICEMAIL summary").click();
    press(page, "#role-VOICEMAIL", "Ask for them");
    assertThat(page.locator("#role-VOICEMAIL .refusal").innerText())
        .contains("Choose at least one day.");
    page.locator("#role-VOICEMAIL").getByLabel("Saturday").check();
    page.locator("#role-VOICEMAIL").getByLabel("Holiday").check();
    page.getByLabel("From, Voicemail").fill("22:00");
    page.getByLabel("To, Voicemail").fill("00:00");
    page.getByLabel("People, Voicemail").fill("3");
    press(page, "#role-VOICEMAIL", "Ask for them");
    assertThat(page.locator("#role-VOICEMAIL tbody").innerText())
        .contains("08:00–22:00 1, 22:00–24:00 3");
    press(page, "Clear Voicemail, Holiday");
    assertThat(page.locator("#role-VOICEMAIL tbody tr").last().innerText())
        .contains("as on its weekday");

    page.locator("summary", new Page.LocatorOptions().setHasText("Add dates")).click();
    page.getByLabel("Name").fill("Long weekend ".repeat(6).strip());
    page.getByLabel("First day").fill("2026-05-02");
    page.getByLabel("Last day").fill("2026-05-01");
    press(page, "Add the dates");
    assertThat(page.locator("#dates .refusal").innerText()).contains("not before the first");
    page.getByLabel("Last day").fill("2026-05-02");
    press(page, "Add the dates");
    page.locator("summary", new Page.LocatorOptions().setHasText("on Long weekend")).click();
    page.locator("article", new Page.LocatorOptions().setHasText("Long weekend"))
        .getByLabel("People")
        .fill("4");
    page.locator("article", new Page.LocatorOptions().setHasText("Long weekend"))
        .getByRole(AriaRole.BUTTON, button("Ask for them"))
        .click();
    assertThat(page.locator("#dates").innerText()).contains("08:00–16:00 4");
    looked(page, "coverage-dates");
  }

  @Test
  void an_advisor_asks_a_lead_sees_the_clash_and_decides_R1_R2() {
    Page mine = as("Gus", "my-time-off", 390, 844, ColorScheme.LIGHT);
    assertThat(mine.locator("main").innerText()).contains("No time off asked for");
    looked(mine, "my-time-off-empty");
    mine.getByLabel("First day").fill("2026-03-18");
    mine.getByLabel("Last day").fill("2026-03-17");
    press(mine, "Ask for time off");
    assertThat(mine.locator(".row .wrong").innerText()).contains("The end has to be after");
    mine.getByLabel("Last day").fill("2026-03-19");
    mine.getByLabel("Reason").fill("A long walk " + "along the river ".repeat(12));
    press(mine, "Ask for time off");
    assertThat(mine.locator(".offs").innerText()).contains("asked", "You are still planned then");
    looked(mine, "my-time-off");

    Page leads = as("Lea", "time-off", 1120, 900, ColorScheme.LIGHT);
    assertThat(leads.locator(".ask", new Page.LocatorOptions().setHasText("Kim")).innerText())
        .contains("Fri 20 Mar – Sat 21 Mar", "A wedding in the family", "is planned on 2 shifts");
    press(leads, ".ask:has-text('Gus')", "Decline");
    assertThat(leads.locator(".refusal").innerText()).contains("say why");
    looked(leads, "time-off");
    leads.getByLabel("What you say to it, Gus").fill("Enjoy it");
    press(leads, ".ask:has-text('Gus')", "Approve");
    assertThat(leads.locator(".notice").innerText()).startsWith("2 shifts are open in the draft.");
    assertThat(leads.locator("[data-part=approved]").innerText())
        .contains("Gus", "is planned on 2 shifts then", "Live Call 1, Wed 18 Mar 20:00")
        .contains("The draft has them open, or given to others");
    mine.locator(".offs").getByText("Enjoy it").waitFor();

    leads.getByLabel("Who is away").selectOption("Pia");
    leads.getByLabel("First day").fill("2026-03-11");
    press(leads, "Enter it as approved");
    assertThat(leads.locator("[data-part=approved]").innerText()).contains("Pia", "Wed 11 Mar");
    looked(leads, "time-off-approved");
    press(leads, "[data-part=approved] li:has-text('Pia')", "Open 1 shift in the draft");
    assertThat(leads.locator(".notice").innerText()).startsWith("1 shift is open in the draft.");
    Page phone = as("Lea", "time-off", 390, 844, ColorScheme.DARK);
    looked(phone, "time-off-phone-dark");

    leads.locator("li:has-text('Gus') summary:has-text('Take the approval back')").click();
    leads.locator("li:has-text('Gus')").getByLabel("Why").fill("Two others are away then.");
    press(leads, "li:has-text('Gus')", "Take it back");
    for (Page page : List.of(leads, mine)) {
      page.locator("li:has-text('declined') summary:has-text('What happened')").first().click();
      assertThat(page.locator(".story").first().innerText())
          .containsSubsequence(
              "asked by Gus",
              "approved by Lea: “Enjoy it”",
              "approval taken back by Lea: “Two others are away then.”");
    }
    looked(mine, "my-time-off-taken-back");

    mine.getByLabel("First day").fill("2026-03-25");
    press(mine, "Ask for time off");
    press(mine, ".offs", "Withdraw");
    assertThat(mine.locator(".offs").innerText()).contains("withdrawn");
  }

  @Test
  void all_pages_fit_a_phone_in_the_dark() {
    for (String path : List.of("people", "coverage", "my-time-off")) {
      looked(as("Lea", path, 390, 844, ColorScheme.DARK), path + "-phone-dark");
    }
    Page person = as("Lea", "people", 390, 844, ColorScheme.DARK);
    person.getByRole(AriaRole.LINK, named("Ben")).click();
    looked(person, "person-phone-dark");
  }

  private Page as(String who, String path, int width, int height, ColorScheme scheme) {
    Page page = chromium.open(width, height, scheme);
    pages.add(page);
    page.navigate(baton.address() + baton.link(who));
    page.getByRole(AriaRole.BUTTON).first().click();
    page.waitForLoadState();
    page.navigate(baton.address() + "/support/" + path);
    return page;
  }

  private static void looked(Page page, String name) {
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, name);
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
  }

  private static void press(Page page, String within, String words) {
    page.locator(within).getByRole(AriaRole.BUTTON, button(words)).first().click();
  }

  private static com.microsoft.playwright.Locator.GetByRoleOptions button(String words) {
    return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(words);
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
