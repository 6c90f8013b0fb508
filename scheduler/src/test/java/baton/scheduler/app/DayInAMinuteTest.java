package baton.scheduler.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Api;
import baton.scheduler.testing.BatonProcess;
import baton.scheduler.testing.Chromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first five minutes, as a new user walks them: over HTTP and in browsers. */
class DayInAMinuteTest {
  private static final String DESK = "/desks/support";

  @TempDir private Path folder;

  @Test
  void a_day_from_the_first_booking_to_the_swap_in_the_ledger_H1_H3_C2_W2() throws Exception {
    try (BatonProcess baton = BatonProcess.rehearse(folder);
        Chromium chromium = Chromium.start()) {
      Printed printed = Printed.read(baton);
      Api api = printed.api();
      Page board = chromium.open(1920, 1080, ColorScheme.DARK);
      signIn(board, printed.link("Wallboard"));
      book(api, board);
      Page ana = chromium.open(390, 844, ColorScheme.LIGHT);
      signIn(ana, printed.link("Ana"));
      call(api, ana, board);
      Page ben = chromium.open(390, 844, ColorScheme.LIGHT);
      handOver(api, ana, ben, printed);
      ledger(api, chromium, printed);
    }
  }

  private static void book(Api api, Page board) throws Exception {
    assertThat(book(api, "08:00", "+44 20 7946 0018", "Zoe").status()).isEqualTo(201);
    assertThat(board.locator("body")).containsText("••••0018");
    Api.Answer voicemail = book(api, "08:20", "Voicemail Message 912484640920 > Advisor 2", "Max");
    assertThat(voicemail.status()).isEqualTo(201);
    // Michigan, not India: the subject's digits were read as the outside line, 1, and ten digits
    // (P1).
    assertThat(voicemail.body().path("region").asText()).isEqualTo("US");
    assertThat(board.locator("body")).containsText("••••0920");
    assertThat(board.locator("body")).not().containsText("Zoe");

    Api.Answer full = book(api, "08:00", "+44 20 7946 0018", "Zoe");
    assertThat(full.status()).isEqualTo(409);
    assertThat(full.body().path("rule").asText()).isEqualTo("S4");
    Api.Answer night = book(api, "16:00", "+44 20 7946 0018", "Zoe");
    assertThat(night.body().path("rule").asText()).isEqualTo("S5");
  }

  private static void call(Api api, Page ana, Page board) throws Exception {
    press(ana, "Log in to Live Call 1");
    assertThat(button(ana, "Log out of Live Call 1")).isVisible();
    assertThat(board.locator("body")).containsText("Ana");
    Chromium.assertAccessible(ana);
    Chromium.wholeScreenshot(ana, "my-shift-on-seat-390");

    advance(api, "08:00");
    others(api);
    press(ana, "Start call");
    assertThat(button(ana, "End call")).isVisible();
    advance(api, "08:20");
    assertThat(board.locator(".run-overrun")).containsText("20:00");
    Chromium.screenshot(board, "wallboard-overrun-1920");
    assertThat(ana.locator("main")).containsText("overrun");
    Chromium.wholeScreenshot(ana, "my-shift-overrun-390");
    JsonNode running = api.get(DESK + "/calls?state=running").body().path("items");
    assertThat(running).hasSize(1);
    press(ana, "End call");
    assertThat(board.locator(".run-overrun")).hasCount(0);
    assertThat(board.locator(".run")).containsText("wrap-up");
    ana.getByLabel("Reached").check();
    ana.getByLabel("What it was about").fill("Order");
    press(ana, "Save the outcome");
    assertThat(board.locator(".run")).hasCount(0);
  }

  /** A program, the chat system say, logs the rest of the morning in. */
  private static void others(Api api) throws Exception {
    Api.Answer made =
        api.post(DESK + "/tokens", Map.of("name", "Chat system", "role", "integration"));
    Api program = new Api(api.address(), made.body().path("token").asText());
    for (Map.Entry<String, String> seat :
        Map.of("Cleo", "LIVE_CHAT/1", "Pia", "VOICEMAIL/1").entrySet()) {
      Api.Answer loggedIn =
          program
              .onBehalfOf(seat.getKey())
              .post(DESK + "/seats/" + seat.getValue() + "/log-in", Map.of());
      assertThat(loggedIn.body().path("result").asText()).isEqualTo("HELD");
    }
  }

  private static void handOver(Api api, Page ana, Page ben, Printed printed) throws Exception {
    advance(api, "12:00");
    press(ana, "Log out of Live Call 1");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("Live Call 1 is still yours");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("H1");
    Chromium.assertAccessible(ana);
    Chromium.assertFits(ana, false);
    Chromium.wholeScreenshot(ana, "my-shift-refused-390");
    ana.setViewportSize(1280, 800);
    Chromium.wholeScreenshot(ana, "my-shift-refused-1280");

    signIn(ben, printed.link("Ben"));
    press(ben, "Stand by for Live Call 1");
    assertThat(button(ben, "Stop standing by")).isVisible();
    assertThat(ana.locator("main")).containsText("Call back now: missed at 08:20"); // still owed
    // Her page hears of it by itself, and does not send the refused log-out again.
    assertThat(ana.locator("main")).containsText("Ben stands by");
    assertThat(ana).hasURL(printed.address() + "/support/shift");
    press(ana, "Log out of Live Call 1");
    assertThat(button(ben, "Log out of Live Call 1")).isVisible();
    assertThat(ana.locator("main")).containsText("You are on no seat now");
  }

  private static void ledger(Api api, Chromium chromium, Printed printed) throws Exception {
    JsonNode entries = api.get(DESK + "/ledger").body().path("items");
    List<JsonNode> liveCall =
        StreamSupport.stream(entries.spliterator(), false)
            .filter(entry -> entry.path("seat").asText().equals("LIVE_CALL/1"))
            .toList();
    assertThat(liveCall)
        .extracting(entry -> entry.path("kind").asText())
        .containsExactly("HELD", "LATE", "STOOD_BY", "HANDED_OVER");
    assertThat(liveCall.getLast().path("advisor").asText()).isEqualTo("Ana");
    assertThat(liveCall.getLast().path("other").asText()).isEqualTo("Ben");
    assertThat(liveCall.getLast().path("at").asText()).isEqualTo("2026-03-10T18:00:00Z");
    assertThat(api.get(DESK + "/ledger/verify").body().path("result").asText())
        .isEqualTo("VERIFIED");

    Page lead = chromium.open(1280, 800, ColorScheme.LIGHT);
    signIn(lead, printed.link("Lea"));
    lead.navigate(printed.address() + "/support/ledger?verify=true");
    assertThat(lead.locator("main")).containsText("Ana handed over to Ben");
    assertThat(lead.locator("main")).containsText("Whole: %d entries".formatted(entries.size()));
    Chromium.assertAccessible(lead);
    Chromium.wholeScreenshot(lead, "ledger-1280");
    lead.setViewportSize(390, 844);
    Chromium.assertFits(lead, false);
    Chromium.wholeScreenshot(lead, "ledger-390");
  }

  private static Api.Answer book(Api api, String time, String phone, String name) throws Exception {
    return api.post(
        DESK + "/callbacks", Map.of("slotStart", at(time), "phone", phone, "name", name));
  }

  private static void advance(Api api, String time) throws Exception {
    assertThat(api.post("/clock", Map.of("advanceTo", at(time))).status()).isEqualTo(200);
  }

  private static String at(String time) {
    return "2026-03-10T" + time + ":00-06:00";
  }

  private static void signIn(Page page, String link) {
    page.navigate(link);
    page.locator("main button").click();
  }

  private static void press(Page page, String words) {
    button(page, words).click();
  }

  private static Locator button(Page page, String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }
}
