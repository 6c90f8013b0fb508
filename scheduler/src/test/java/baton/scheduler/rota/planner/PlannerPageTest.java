package baton.scheduler.rota.planner;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the planner looks: by week and by day, wide, narrow, printed, full and empty. */
class PlannerPageTest {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final PlannerScene scene = PlannerScene.at("2026-03-04T09:00");

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void draft_is_shown_beside_what_is_published_by_shape_and_word_R3() {
    fill();
    Page page = scene.as(chromium, "Lea", 1440, 900, ColorScheme.LIGHT);
    page.navigate(scene.url("/support/planner?of=2026-03-09"));
    assertThat(page.locator("h1").innerText()).isEqualTo("9–15 Mar 2026");
    String grid = page.locator(".plan-week").innerText();
    assertThat(grid).contains("time off", "✕ 2 h");
    assertThat(grid).contains("+ new", "≠ changed", "was 08:00–16:00", "− gone");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "planner-week");
    page.setViewportSize(1920, 1080);
    Chromium.screenshot(page, "planner-week-1080p");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(1122, 793);
    Chromium.wholeScreenshot(page, "planner-week-print");
  }

  @Test
  void the_day_has_its_true_length_T3() {
    fill();
    Page page = scene.as(chromium, "Lea", 1440, 900, ColorScheme.DARK);
    page.navigate(scene.url("/support/planner?day=2026-03-08"));
    Object minutes =
        page.evaluate(
            "[...document.querySelectorAll('col[data-at]')].reduce((sum, c) => sum +"
                + " Number(c.width), 0)");
    assertThat(minutes).isEqualTo(23 * 60 * 3 / 5);
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "planner-day-dark");
    page.navigate(scene.url("/support/planner?day=2026-03-09"));
    Chromium.wholeScreenshot(page, "planner-day");
  }

  @Test
  void on_a_phone_days_are_a_list() {
    fill();
    Page page = scene.as(chromium, "Lea", 390, 844, ColorScheme.DARK);
    page.navigate(scene.url("/support/planner?of=2026-03-09"));
    assertThat(page.locator(".week-days section").count()).isEqualTo(7);
    assertThat(page.locator(".week-days .bar").first().isVisible()).isTrue();
    assertThat(page.locator(".plan-week").isVisible()).isFalse();
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "planner-phone");
  }

  @Test
  void every_view_can_be_used_by_everybody_in_light_and_dark() {
    fill();
    Page page = scene.as(chromium, "Lea", 1440, 900, ColorScheme.LIGHT);
    page.navigate(scene.url("/support/planner?day=2026-03-09"));
    assertAccessible(page);
    page.navigate(scene.url("/support/planner?of=2026-03-09"));
    assertAccessible(page);
    page.locator("td .bar").first().click();
    page.locator("#plan-dialog [name=seat]").waitFor();
    assertAccessible(page);
    page.keyboard().press("Escape");
    page.locator("[data-plan-keys]").click();
    assertAccessible(page);
    page.keyboard().press("Escape");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertAccessible(page);
  }

  @Test
  void a_week_without_shifts_says_what_can_be_done_and_copies_the_one_before_R1() {
    scene.people("Ana", "Ben");
    scene.edit("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    Page page = scene.as(chromium, "Lea", 1440, 900, ColorScheme.LIGHT);
    page.navigate(scene.url("/support/planner?of=2026-02-16"));
    assertThat(page.locator(".empty").innerText()).contains("Nobody worked", "It is over");
    page.navigate(scene.url("/support/planner?of=2026-03-23"));
    assertThat(page.locator(".empty").innerText()).contains("Nothing is planned");
    assertThat(page.getByText("Copy the week before").count()).isZero();
    page.navigate(scene.url("/support/planner?of=2026-03-16"));
    assertAccessible(page);
    Chromium.screenshot(page, "planner-empty-week");
    page.getByText("Copy the week before").click();
    page.locator("td .bar").waitFor();
    assertThat(page.locator(".empty").count()).isZero();
    page.locator("[data-plan=undo] button").click();
    page.locator(".empty").waitFor();
    assertThat(scene.drafted())
        .containsExactly("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
  }

  private static void assertAccessible(Page page) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      Chromium.assertAccessible(page);
    }
  }

  @Test
  void an_empty_desk_is_told_what_to_do() {
    Page page = scene.as(chromium, "Lea", 1440, 900, ColorScheme.LIGHT);
    page.navigate(scene.url("/support/planner"));
    assertThat(page.locator(".empty").innerText()).contains("nobody to plan");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "planner-empty");
  }

  /** Thirty people and more than a week of shifts, some with trouble. */
  private void fill() {
    FullDesk.fill(scene);
  }
}
