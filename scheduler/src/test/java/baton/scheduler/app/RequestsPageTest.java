package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of requests on the sample desk, on a Tuesday at 09:00; Pia is on Voicemail. */
class RequestsPageTest {
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
    baton = TestBaton.rehearsing("2026-03-10T15:00:00Z");
  }

  @AfterEach
  void stop() {
    pages.forEach(page -> page.context().close()); // an open line would hold up the server's end
    baton.close();
  }

  @Test
  void list_says_who_presses_and_why_and_is_worked_off_K2_P3() throws Exception {
    fill();
    Page page = as("Pia", 1120, 900, ColorScheme.LIGHT);
    assertThat(page.locator(".request h3").allInnerTexts())
        .containsExactly("Aiko", "Unknown caller", "Long name ".repeat(8).strip());
    assertThat(page.locator(".request").first().innerText())
        .contains("urgent", "dial 912484640920", "Japan", "Voicemail calls");
    assertThat(page.locator("#calling ~ ul").innerText()).contains("Zoe", "Booked for");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "requests-desktop");

    Locator voicemail = page.locator(".request").nth(1);
    assertThat(heard(page, voicemail)).isEqualTo(206);
    press(page, "Take the request of Unknown caller, +12484640920");
    assertThat(page.locator("h2").first().innerText()).isEqualTo("Yours");
    page.locator("summary", new Page.LocatorOptions().setHasText("Book a slot")).click();
    page.evaluate("() => { document.querySelector('[name=slot] option').value = 'soon'; }");
    press(page, "Book it for Live Call");
    assertThat(page.locator(".wrong").innerText()).isEqualTo("Choose a slot from the list.");
    page.locator("summary", new Page.LocatorOptions().setHasText("Close")).click();
    press(page, "Close the request");
    assertThat(page.locator(".wrong").innerText()).isEqualTo("Choose how it ended.");
    page.getByLabel("How it ended").selectOption("Reached the customer");
    page.getByLabel("Notes").fill("Reset the password.");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "requests-closing");
    press(page, "Close the request");
    assertThat(page.locator(".request").count()).isEqualTo(2);
    assertThat(page.locator("audio").count()).isZero();
  }

  @Test
  void where_the_customer_is_can_be_said_on_the_page_S6() throws Exception {
    ask(Map.of("phone", "+800 1234 5678", "name", "Nomad"));
    VoicemailsTest.route(baton);
    Page page = as("Pia", 390, 844, ColorScheme.DARK);
    assertThat(page.locator(".request").innerText())
        .contains("urgent, where are they?", "where they are is not known");
    page.getByLabel("Zone of Nomad").fill("Nowhere");
    press(page, "Save the zone");
    assertThat(page.locator(".wrong").innerText()).contains("That is no zone");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "requests-zone-phone-dark");
    page.getByLabel("Zone of Nomad").fill("Europe/Paris");
    press(page, "Save the zone");
    VoicemailsTest.route(baton);
    page.reload();
    assertThat(page.locator("main").innerText()).contains("Nobody waits.", "Booked for");
  }

  @Test
  void phone_shows_the_same_and_nobody_off_shift_is_given_one_B1() throws Exception {
    Page empty = as("Quin", 390, 844, ColorScheme.LIGHT);
    assertThat(empty.locator(".empty").innerText()).contains("Nobody waits.");
    Chromium.assertAccessible(empty);
    Chromium.assertFits(empty, false);
    Chromium.wholeScreenshot(empty, "requests-empty-phone");
    fill();
    Page page = as("Quin", 390, 844, ColorScheme.DARK);
    assertThat(page.locator("[data-part=summary]").innerText()).contains("You are not on shift");
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take")).count())
        .isZero();
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "requests-phone-dark");
    Visitor quin = Visitor.of(baton, "Quin");
    HttpResponse<String> refused = quin.post("/support/requests/1/take", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Rule B1").contains("Quin is not on shift");
  }

  @Test
  void leads_move_bookings_that_lost_their_place_S9() throws Exception {
    String slot = "2026-03-11T17:20:00Z"; // two seats are on, and one goes
    for (String name : new String[] {"First", "Second"}) {
      assertThat(
              api()
                  .post(
                      "/desks/support/callbacks",
                      Map.of("slotStart", slot, "phone", "+44 20 7946 0018", "name", name))
                  .status())
          .isEqualTo(201);
    }
    baton
        .database()
        .app()
        .useHandle(
            h -> h.execute("update slot set capacity = 1 where starts_at = ?::timestamptz", slot));
    Page advisor = as("Pia", 1120, 900, ColorScheme.LIGHT);
    assertThat(advisor.locator("#at-risk").count()).isZero();
    Page page = as("Lea", 1120, 900, ColorScheme.DARK);
    assertThat(page.locator("#at-risk").innerText()).isEqualTo("1 booking has no place");
    assertThat(page.locator(".risks").innerText())
        .contains("Wed 11 Mar 11:20", "Second", "17:20 in London", "Move to Wed 11 Mar 11:00");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "requests-at-risk-dark");
    page.locator(".risks button").first().click();
    page.waitForLoadState();
    assertThat(page.locator("#at-risk").count()).isZero();
    Visitor pia = Visitor.of(baton, "Pia");
    assertThat(pia.post("/support/requests/at-risk/1/move", Map.of("slot", slot)).statusCode())
        .isEqualTo(403);
    Visitor lea = Visitor.of(baton, "Lea");
    HttpResponse<String> unknown =
        lea.post("/support/requests/at-risk/1/move", Map.of("slot", "soon"));
    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(unknown.body()).contains("Which slot is not known any more");
    assertThat(lea.post("/support/requests/at-risk/999/move", Map.of("slot", slot)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void forms_that_are_sent_badly_are_refused_on_the_page() throws Exception {
    fill();
    Visitor pia = Visitor.of(baton, "Pia");
    String one = "/support/requests/1/";
    assertThat(pia.post(one + "zone", Map.of("zone", "x".repeat(10_000))).statusCode())
        .isEqualTo(422);
    assertThat(pia.post(one + "callback", Map.of("slot", "soon")).statusCode()).isEqualTo(422);
    assertThat(pia.post(one + "close", Map.of("outcome", "CALLED")).statusCode()).isEqualTo(422);
    HttpResponse<String> notes =
        pia.post(one + "close", Map.of("outcome", "REACHED", "notes", "a\u0000b<b>"));
    assertThat(notes.statusCode()).isEqualTo(422);
    assertThat(pia.post(one + "close", Map.of("outcome", "REACHED")).statusCode()).isEqualTo(409);
    assertThat(pia.post("/support/requests/999/take", Map.of()).statusCode()).isEqualTo(404);
  }

  /**
   * An urgent one, a voicemail with its recording, one with a long name, and one with Live Call.
   */
  private void fill() throws Exception {
    ask(Map.of("phone", "+1 248 464 0920", "name", "Aiko", "country", "JP", "zone", "Asia/Tokyo"));
    ask(Map.of("phone", "+44 20 7946 0018", "name", "Zoe"));
    HttpResponse<String> left =
        VoicemailsTest.leave(
            api(),
            Map.of("subject", "Voicemail Message 912484640920 > Advisor 2"),
            "audio/wav",
            VoicemailsTest.wav(100_000));
    assertThat(left.statusCode()).isEqualTo(201);
    Map<String, String> wide = new HashMap<>();
    wide.put("phone", "+1 303 555 0123");
    wide.put("name", "Long name ".repeat(8).strip());
    wide.put("reason", "Averylongword".repeat(30));
    wide.put("channel", "voicemail");
    ask(wide);
    VoicemailsTest.route(baton);
  }

  private Api api() {
    return baton.program(Roles.INTEGRATION, null);
  }

  private void ask(Map<String, String> body) throws Exception {
    Api.Answer answer = api().post("/desks/support/callbacks", body);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
  }

  /** The status with which the browser's player gets the beginning of the sound. */
  private static int heard(Page page, Locator request) {
    String source = request.locator("audio").getAttribute("src");
    return (Integer)
        page.evaluate(
            "src => fetch(src, {headers: {Range: 'bytes=0-99'}}).then(answer => answer.status)",
            source);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
    page.waitForLoadState();
  }

  private Page as(String who, int width, int height, ColorScheme scheme) {
    Page page = chromium.open(width, height, scheme);
    pages.add(page);
    page.navigate(baton.address() + baton.link(who));
    page.getByRole(AriaRole.BUTTON).first().click();
    page.waitForLoadState();
    page.navigate(baton.address() + "/support/requests");
    return page;
  }
}
