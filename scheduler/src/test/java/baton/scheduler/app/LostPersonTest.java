package baton.scheduler.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Api;
import baton.scheduler.testing.BatonProcess;
import baton.scheduler.testing.Chromium;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An advisor closes the browser on shift; seen from the wallboard, in a rehearsal. */
class LostPersonTest {
  private static final String DESK = "/desks/support";

  @TempDir private Path folder;

  @Test
  void closed_browser_is_no_log_out_and_the_wallboard_says_unreachable_until_it_is_back_H11()
      throws Exception {
    try (BatonProcess baton = BatonProcess.rehearse(folder);
        Chromium chromium = Chromium.start()) {
      Printed printed = Printed.read(baton);
      Api api = printed.api();
      Page board = chromium.open(1920, 1080, ColorScheme.DARK);
      signIn(board, printed.link("Wallboard"));
      Page ana = chromium.open(390, 844, ColorScheme.LIGHT);
      signIn(ana, printed.link("Ana"));
      press(ana, "Log in to Live Call 1");
      assertThat(ana.locator("main")).containsText("Log out of Live Call 1");
      voicemailIsEmpty(api);

      advance(api, "11:00:00");
      assertThat(seat(api, "LIVE_CALL/1").at("/holder/name").asText()).isEqualTo("Ana");
      assertThat(isUnreachable(api)).as("her page is open").isFalse();

      ana.navigate("about:blank");
      for (int second = 0; second < 3000 && !isUnreachable(api); second += 30) {
        advance(api, "11:%02d:%02d".formatted(second / 60, second % 60));
        board.waitForTimeout(50); // the page's last words are on their way
      }
      assertThat(seat(api, "LIVE_CALL/1").at("/holder/name").asText()).isEqualTo("Ana");
      assertThat(board.locator(".seats")).containsText("unreachable since 11:");
      assertThat(board.locator(".needs")).containsText("Ana is unreachable");
      assertThat(board.locator(".seats")).containsText("free to go");
      look(board);

      ana.goBack();
      assertThat(board.locator(".seats")).not().containsText("unreachable");
      assertThat(isUnreachable(api)).isFalse();
      assertThat(kinds(api)).containsExactly("HELD", "UNREACHABLE", "BACK");
    }
  }

  private static void voicemailIsEmpty(Api api) throws Exception {
    advance(api, "08:00:00");
    Api.Answer made = api.post(DESK + "/tokens", Map.of("name", "Phones", "role", "integration"));
    Api program = new Api(api.address(), made.body().path("token").asText());
    Api.Answer in = program.onBehalfOf("Pia").post(DESK + "/seats/VOICEMAIL/1/log-in", Map.of());
    assertThat(in.status()).isEqualTo(200);
    advance(api, "10:59:00");
    assertThat(program.put(DESK + "/queues/VOICEMAIL", Map.of("waiting", 0)).status())
        .isEqualTo(200);
    assertThat(seat(api, "VOICEMAIL/1").path("freeToGo").asBoolean()).isTrue();
  }

  private static void look(Page board) {
    Chromium.assertAccessible(board);
    Chromium.assertFits(board, true);
    Chromium.screenshot(board, "wallboard-unreachable-1920");
    board.setViewportSize(390, 844);
    Chromium.assertAccessible(board);
    Chromium.assertFits(board, false);
    Chromium.wholeScreenshot(board, "wallboard-unreachable-390");
  }

  private static boolean isUnreachable(Api api) throws Exception {
    return seat(api, "LIVE_CALL/1").path("holder").has("unreachableSince");
  }

  private static JsonNode seat(Api api, String seat) throws Exception {
    JsonNode items = api.get(DESK + "/seats").body().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("seat").asText().equals(seat))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> kinds(Api api) throws Exception {
    JsonNode entries = api.get(DESK + "/ledger").body().path("items");
    return StreamSupport.stream(entries.spliterator(), false)
        .filter(entry -> entry.path("seat").asText().equals("LIVE_CALL/1"))
        .map(entry -> entry.path("kind").asText())
        .toList();
  }

  private static void advance(Api api, String time) throws Exception {
    Map<String, String> to = Map.of("advanceTo", "2026-03-10T" + time + "-06:00");
    assertThat(api.post("/clock", to).status()).isEqualTo(200);
  }

  private static void signIn(Page page, String link) {
    page.navigate(link);
    page.locator("main button").click();
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }
}
