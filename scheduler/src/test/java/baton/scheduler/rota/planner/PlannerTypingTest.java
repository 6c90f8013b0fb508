package baton.scheduler.rota.planner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.SlowLine;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who types faster than the line answers loses no key and not the focus. */
class PlannerTypingTest {
  private static final String EDITS = "**/planner/shift";
  private static final String PAGES = "**/planner?of=*";

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final PlannerScene scene = PlannerScene.at("2026-03-04T09:00");

  @SuppressWarnings("NullAway.Init")
  private Page lea;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void week() {
    scene.people("Ana", "Ben");
    scene.edit("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    lea = scene.as(chromium, "Lea", 1440, 900, ColorScheme.LIGHT);
    lea.navigate(scene.url("/support/planner?of=2026-03-09"));
    assertThat(lea.locator(".line-now")).hasText("Live");
    cell("Ana", "2026-03-09").locator(".bar").focus();
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void keys_wait_for_an_answer_that_a_live_refresh_overtakes_R1() {
    SlowLine line = SlowLine.hold(lea, EDITS);
    SlowLine refresh = SlowLine.hold(lea, PAGES);
    press("c", "ArrowRight", "v");
    refresh.await(1);
    assertThat(announced()).containsText("Sending");
    refresh.release();
    assertThat(cell("Ana", "2026-03-10").locator(".bar")).hasCount(1); // by the refresh
    assertThat(announced()).containsText("Sending"); // still: it says why nothing moves
    press("Shift+ArrowDown", "Shift+ArrowRight", "+");
    assertThat(line.held()).isEqualTo(1);
    line.release();
    Locator moved = cell("Ben", "2026-03-11").locator(".bar");
    assertThat(moved).containsText("08:00–16:20");
    assertThat(moved).isFocused();
    assertThat(announced()).hasClass("unseen");
    assertDraft(
        "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/1 Ben 2026-03-11T08:00 2026-03-11T16:20");
  }

  @Test
  void undo_takes_back_the_edit_before_it_however_late_that_is_answered_R1() {
    SlowLine line = SlowLine.hold(lea, EDITS);
    press("Shift+ArrowRight", "u");
    assertThat(cell("Ana", "2026-03-10").locator(".bar")).hasCount(1);
    line.release();
    assertThat(cell("Ana", "2026-03-09").locator(".bar")).hasCount(1);
    assertThat(lea.locator("[data-plan=redo] button")).isEnabled();
    assertDraft("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
  }

  @Test
  void
      a_refresh_asked_for_before_an_edit_and_answered_after_it_changes_neither_plan_nor_focus_R1() {
    SlowLine line = SlowLine.hold(lea, PAGES);
    scene.edit("LIVE_CALL/2 Ben 2026-03-09T08:00 2026-03-09T12:00");
    line.await(1);
    press("Shift+ArrowRight");
    Locator moved = cell("Ana", "2026-03-10").locator(".bar");
    assertThat(moved).isFocused();
    line.release();
    assertThat(cell("Ben", "2026-03-09").locator(".bar")).hasCount(1);
    assertThat(moved).isFocused();
    press("+");
    assertThat(moved).containsText("08:00–16:20");
  }

  @Test
  void who_has_sent_the_form_and_types_on_means_the_plan_R1() {
    press("ArrowDown", "n");
    lea.locator("#plan-dialog [name=seat]").selectOption("LIVE_CALL/2");
    lea.locator("#plan-dialog [name=from]").fill("08:00");
    lea.locator("#plan-dialog [name=to]").fill("12:00");
    SlowLine line = SlowLine.hold(lea, EDITS);
    press("Enter", "Enter", "c", "ArrowRight", "v");
    line.await(1);
    line.release();
    assertThat(cell("Ben", "2026-03-10").locator(".bar")).isFocused();
    assertDraft(
        "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/2 Ben 2026-03-09T08:00 2026-03-09T12:00",
        "LIVE_CALL/2 Ben 2026-03-10T08:00 2026-03-10T12:00");
  }

  @Test
  void keys_meant_for_an_edit_that_was_refused_are_not_done_and_that_is_said_R3() {
    SlowLine line = SlowLine.hold(lea, PAGES);
    scene.takeOut("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    SlowLine edits = SlowLine.hold(lea, EDITS);
    press("Shift+ArrowRight", "x");
    edits.await(1);
    edits.release();
    assertThat(lea.locator("#plan-dialog .refusal")).containsText("Test");
    assertThat(lea.locator("#plan-dialog")).containsText("was not done");
    Chromium.assertAccessible(lea);
    line.release();
    press("Escape");
    assertThat(lea.locator("td .bar")).hasCount(0);
    assertDraft();
  }

  @Test
  void a_line_that_breaks_is_said_and_the_plan_is_asked_for_again_R1() {
    lea.route(EDITS, route -> route.abort());
    press("Shift+ArrowRight", "Shift+ArrowRight");
    assertThat(announced()).containsText("broke off");
    assertThat(announced()).isVisible();
    lea.unroute(EDITS);
    press("Shift+ArrowRight");
    assertThat(cell("Ana", "2026-03-10").locator(".bar")).isFocused();
    assertThat(announced()).hasClass(Pattern.compile("unseen"));
  }

  @Test
  void the_focus_stays_on_the_button_that_was_pressed_or_goes_to_the_next_that_can_be_R1() {
    press("Shift+ArrowRight");
    assertThat(cell("Ana", "2026-03-10").locator(".bar")).isFocused();
    lea.locator("[data-plan=undo] button").focus();
    press("Enter");
    assertThat(lea.locator("[data-plan=redo] button")).isFocused();
    press("Enter");
    assertThat(cell("Ana", "2026-03-10").locator(".bar")).hasCount(1);
    assertThat(lea.locator("[data-plan=undo] button")).isFocused();
  }

  private Locator cell(String person, String day) {
    return lea.locator("tbody tr:has(th:has-text(\"%s\")) td[id$=\"%s\"]".formatted(person, day));
  }

  private Locator announced() {
    return lea.locator("[data-announce]");
  }

  private void press(String... keys) {
    List.of(keys).forEach(lea.keyboard()::press);
  }

  private void assertDraft(String... shifts) {
    assertThat(scene.drafted()).containsExactlyInAnyOrder(shifts);
  }
}
