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
    Map<String, String> rehearsal =
        Map.of(
            "BATON_CLOCK", "rehearsal",
            "BATON_PORT", BatonProcess.freePort(),
            "BATON_ADMIN_PORT", BatonProcess.freePort());
    try (BatonProcess baton = BatonProcess.start(folder, rehearsal);
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
    press(ana, "Start call");
    assertThat(button(ana, "End call")).isVisible();
    advance(api, "08:20");
    assertThat(board.locator("body")).containsText("overrun");
    Chromium.screenshot(board, "wallboard-overrun-1920");
    assertThat(ana.locator("main")).containsText("overrun");
    Chromium.wholeScreenshot(ana, "my-shift-overrun-390");
    JsonNode running = api.get(DESK + "/calls?state=running").body().path("items");
    assertThat(running).hasSize(1);
    press(ana, "End call");
    assertThat(board.locator("body")).not().containsText("overrun");
  }

  private static void handOver(Api api, Page ana, Page ben, Printed printed) throws Exception {
    advance(api, "12:00");
    press(ana, "Log out of Live Call 1");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("Live Call 1 is still yours");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("H1");
    Chromium.assertAccessible(ana);
    Chromium.wholeScreenshot(ana, "my-shift-refused-390");

    signIn(ben, printed.link("Ben"));
    press(ben, "Stand by for Live Call 1");
    assertThat(button(ben, "Stop standing by")).isVisible();
    ana.navigate(printed.address() + "/support/shift");
    assertThat(ana.locator("main")).containsText("Ben stands by");
    press(ana, "Log out of Live Call 1");
    assertThat(button(ben, "Log out of Live Call 1")).isVisible();
    assertThat(ana.locator("main")).containsText("You are on no seat now");
  }

  private static void ledger(Api api, Chromium chromium, Printed printed) throws Exception {
    JsonNode entries = api.get(DESK + "/ledger").body().path("items");
    assertThat(StreamSupport.stream(entries.spliterator(), false))
        .extracting(entry -> entry.path("kind").asText())
        .containsExactly("HELD", "STOOD_BY", "HANDED_OVER");
    assertThat(entries.get(2).path("advisor").asText()).isEqualTo("Ana");
    assertThat(entries.get(2).path("other").asText()).isEqualTo("Ben");
    assertThat(api.get(DESK + "/ledger/verify").body().path("result").asText())
        .isEqualTo("VERIFIED");

    Page lead = chromium.open(1280, 800, ColorScheme.LIGHT);
    signIn(lead, printed.link("Lea"));
    lead.navigate(printed.address() + "/support/ledger?verify=true");
    assertThat(lead.locator("main")).containsText("Ana handed over to Ben");
    assertThat(lead.locator("main")).containsText("Whole: 3 entries");
    Chromium.assertAccessible(lead);
    Chromium.wholeScreenshot(lead, "ledger-1280");
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
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
  }
}
