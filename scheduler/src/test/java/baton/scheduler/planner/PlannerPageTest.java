package baton.scheduler.planner;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
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
    assertThat(grid).contains("time off", "✕ 2 h short");
    assertThat(grid).contains("+ new", "≠ changed", "was 08:00–16:00", "− gone");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "planner-week");
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
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "planner-phone");
  }

  @Test
  void an_empty_desk_is_told_what_to_do() {
    Page page = scene.as(chromium, "Lea", 1440, 900, ColorScheme.LIGHT);
    page.navigate(scene.url("/support/planner"));
    assertThat(page.locator(".empty").innerText()).contains("nobody to plan");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "planner-empty");
  }

  private void fill() {
    scene.ask("LIVE_CALL", 1, 0, 1440);
    scene.ask("LIVE_CALL", 2, 10 * 60, 12 * 60);
    scene.ask("VOICEMAIL", 1, 9 * 60, 17 * 60);
    scene.people("Ana", "Ben", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal");
    scene.person(
        "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen", "LIVE_CALL", "VOICEMAIL");
    List<String> shifts = new ArrayList<>();
    for (int day = 5; day <= 15; day++) {
      String date = "2026-03-%02d".formatted(day);
      String next = "2026-03-%02d".formatted(day + 1);
      shifts.add("LIVE_CALL/1 Ana %sT08:00 %sT16:00".formatted(date, date));
      shifts.add("LIVE_CALL/1 Ben %sT16:00 %sT22:00".formatted(date, date));
      shifts.add("LIVE_CALL/1 Hal %sT22:00 %sT08:00".formatted(date, next));
      shifts.add("LIVE_CHAT/1 Cleo %sT09:00 %sT17:30".formatted(date, date));
      shifts.add("LIVE_CHAT/2 Dan %sT12:00 %sT20:00".formatted(date, date));
      shifts.add(
          "VOICEMAIL/1 Maximiliana_Featherstonehaugh-Wolfeschlegelsteinhausen %sT10:00 %sT14:10"
              .formatted(date, date));
    }
    scene.draft(shifts.toArray(String[]::new));
    scene.publish();
    shifts.replaceAll(shift ->
        shift
            .replace("Ana 2026-03-10T08:00", "Ana 2026-03-10T09:00")
            .replace("Ben 2026-03-11", "Eve 2026-03-11"));
    shifts.removeIf(shift -> shift.contains("Dan 2026-03-12"));
    shifts.add("LIVE_CALL/2 Fay 2026-03-09T10:00 2026-03-09T18:00");
    shifts.add("LIVE_CALL/2 Fay 2026-03-12T10:00 2026-03-12T18:00");
    scene.draft(shifts.toArray(String[]::new));
    scene.edit("VOICEMAIL/1 - 2026-03-12T14:20 2026-03-12T17:00");
    scene.edit("LIVE_CALL/2 Cleo 2026-03-13T10:00 2026-03-13T14:00");
    scene.off("Gus", "2026-03-11T00:00", "2026-03-13T12:00");
  }
}
