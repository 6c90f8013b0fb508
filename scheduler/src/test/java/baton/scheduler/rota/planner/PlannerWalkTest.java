package baton.scheduler.rota.planner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A week is planned by hand: with the mouse, with the keyboard only, and by two leads at once. */
class PlannerWalkTest {
  private static final String WEEK = "/support/planner?of=2026-03-09";

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

  @BeforeEach
  void people() {
    scene.people("Ana", "Ben");
    scene.person("Cleo", "LIVE_CHAT");
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void a_week_is_built_with_the_mouse_and_undone_R1() {
    Page lea = scene.as(chromium, "Lea", 1440, 1000, ColorScheme.LIGHT);
    lea.navigate(scene.url(WEEK));
    cell(lea, "Ana", "2026-03-09").click();
    shift(lea, "LIVE_CALL/1", "08:00", "16:00");
    assertThat(bars(lea)).hasCount(1);
    assertThat(announced(lea)).containsText("Add Ana on Live Call 1, Mon 9 Mar 08:00–16:00");
    assertDraft("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");

    drag(lea, bars(lea).first(), cell(lea, "Ben", "2026-03-10"));
    assertThat(cell(lea, "Ben", "2026-03-10").locator(".bar")).hasCount(1);
    assertDraft("LIVE_CALL/1 Ben 2026-03-10T08:00 2026-03-10T16:00");

    lea.navigate(scene.url("/support/planner?day=2026-03-10"));
    drawTo(lea, "LIVE_CALL/1", "08:00", "07:00");
    assertThat(bars(lea)).containsText("07:00–16:00");
    Locator seat = lea.locator("tr[data-seat='LIVE_CHAT/1'] td").nth(30);
    BoundingBox from = seat.boundingBox();
    lea.mouse().move(from.x + 3, from.y + 20);
    lea.mouse().down();
    lea.mouse().move(from.x + from.width * 6 - 3, from.y + 20, steps());
    lea.mouse().up();
    lea.locator("#plan-dialog [name=person]").selectOption(option("Cleo"));
    lea.locator("#plan-dialog [value=save]").click();
    assertThat(lea.locator("tr[data-seat='LIVE_CHAT/1'] .bar")).containsText("10:00–12:00");
    assertDraft(
        "LIVE_CALL/1 Ben 2026-03-10T07:00 2026-03-10T16:00",
        "LIVE_CHAT/1 Cleo 2026-03-10T10:00 2026-03-10T12:00");

    lea.locator("[data-plan=undo] button").click();
    assertThat(lea.locator("tr[data-seat='LIVE_CHAT/1'] .bar")).hasCount(0);
    lea.locator("[data-plan=redo] button").click();
    assertThat(lea.locator("tr[data-seat='LIVE_CHAT/1'] .bar")).hasCount(1);
    Chromium.assertAccessible(lea);
  }

  @Test
  void a_week_is_built_with_the_keyboard_only_R1() {
    Page lea = scene.as(chromium, "Lea", 1440, 1000, ColorScheme.DARK);
    lea.navigate(scene.url(WEEK));
    tabInto(lea);
    press(lea, "ArrowDown", "n");
    shift(lea, "LIVE_CALL/1", "08:00", "16:00");
    assertThat(focused(lea)).containsText("08:00–16:00");
    press(lea, "c", "ArrowRight", "v");
    assertThat(bars(lea)).hasCount(2);
    assertThat(focused(lea)).containsText("08:00–16:00");
    press(lea, "Shift+ArrowDown");
    assertThat(cell(lea, "Ben", "2026-03-10").locator(".bar")).isFocused();
    press(lea, "Shift+ArrowRight");
    assertThat(cell(lea, "Ben", "2026-03-11").locator(".bar")).isFocused();
    press(lea, "+");
    assertThat(focused(lea)).containsText("08:00–16:20");
    press(lea, "o");
    assertThat(cell(lea, "Open shifts", "2026-03-11").locator(".bar")).isFocused();
    assertDraft(
        "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/1 - 2026-03-11T08:00 2026-03-11T16:20");

    press(lea, "Enter");
    assertThat(lea.locator("#plan-dialog h1")).containsText("open");
    Chromium.assertAccessible(lea);
    Chromium.screenshot(lea, "planner-dialog-dark");
    press(lea, "Escape");
    assertThat(focused(lea)).containsText("08:00–16:20");
    press(lea, "x");
    assertThat(bars(lea)).hasCount(1);
    press(lea, "u");
    assertThat(bars(lea)).hasCount(2);
    press(lea, "?");
    assertThat(lea.locator("#plan-keys")).isVisible();
    Chromium.assertAccessible(lea);
    Chromium.screenshot(lea, "planner-keys-dark");
    press(lea, "Escape");
  }

  @Test
  void what_the_rules_say_is_shown_leads_to_its_shift_and_goes_when_it_is_mended_R3() {
    scene.edit("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    scene.edit("LIVE_CALL/2 Ana 2026-03-09T12:00 2026-03-09T18:00");
    Page lea = scene.as(chromium, "Lea", 1440, 1000, ColorScheme.LIGHT);
    lea.navigate(scene.url(WEEK));
    Locator finding = lea.locator(".found a").first();
    assertThat(finding).containsText("two seats at once");
    assertThat(lea.getByText("Preview and publish")).hasCount(0);
    Chromium.wholeScreenshot(lea, "planner-findings");
    finding.click();
    assertThat(lea.locator(".bar-marked")).isFocused();
    press(lea, "Shift+ArrowDown");
    assertThat(lea.locator(".found a")).hasCount(0);
    assertThat(lea.getByText("Preview and publish r1")).isVisible();

    cell(lea, "Cleo", "2026-03-12").click();
    lea.locator("#plan-dialog [name=seat]").selectOption("LIVE_CALL/1");
    lea.locator("#plan-dialog [value=save]").click();
    assertThat(lea.locator("#plan-dialog .refusal")).containsText("R2: Cleo does not have");
    assertThat(lea.locator("#plan-dialog [name=seat]")).hasValue("LIVE_CALL/1");
    Chromium.assertAccessible(lea);
    Chromium.screenshot(lea, "planner-refused");
  }

  @Test
  void the_second_of_two_leads_sees_the_first_ones_edits_and_is_told_R3() {
    scene.edit("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    Page lea = scene.as(chromium, "Lea", 1440, 1000, ColorScheme.LIGHT);
    Page leo = scene.as(chromium, "Leo", 1440, 1000, ColorScheme.LIGHT);
    lea.navigate(scene.url(WEEK));
    leo.navigate(scene.url(WEEK));
    assertThat(lea.locator(".line-now")).hasText("Live");
    bars(leo).first().click();
    leo.locator("#plan-dialog [name=from]").fill("07:40");

    bars(lea).first().click();
    lea.locator("#plan-dialog [name=from]").fill("10:00");
    lea.locator("#plan-dialog [value=save]").click();
    assertThat(bars(lea).first()).containsText("10:00–16:00");
    assertThat(bars(leo).first()).containsText("10:00–16:00");
    assertThat(leo.locator("#plan-dialog [name=from]")).hasValue("07:40");

    leo.locator("#plan-dialog [value=save]").click();
    assertThat(leo.locator("#plan-dialog .refusal")).containsText("Lea changed that at 09:00 MT");
    assertDraft("LIVE_CALL/1 Ana 2026-03-09T10:00 2026-03-09T16:00");
    assertThat(leo.locator("#plan-dialog [name=from]")).hasValue("07:40");
    Chromium.assertAccessible(leo);
    Chromium.screenshot(leo, "planner-told");
    leo.locator("#plan-dialog [value=save]").click();
    assertThat(bars(lea).first()).containsText("07:40–16:00");
    assertDraft("LIVE_CALL/1 Ana 2026-03-09T07:40 2026-03-09T16:00");
  }

  @Test
  void a_week_is_copied_and_cleared_each_as_one_edit_R1() {
    scene.edit("LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00");
    scene.edit("LIVE_CALL/1 Ben 2026-03-10T08:00 2026-03-10T16:00");
    scene.edit("LIVE_CALL/1 Ben 2026-03-17T10:00 2026-03-17T12:00");
    Page lea = scene.as(chromium, "Lea", 1440, 1000, ColorScheme.LIGHT);
    lea.navigate(scene.url(WEEK));
    lea.locator("#week-acts summary").click();
    Chromium.assertAccessible(lea);
    Chromium.screenshot(lea, "planner-whole-week");
    lea.getByText("Copy the week").click();
    assertThat(lea.locator("h1")).containsText("16–22 Mar 2026");
    assertThat(lea.locator("[data-plan=undo] button"))
        .containsText("Copy the week of Mon 9 Mar to Mon 16 Mar, but for 1 shift: Ben");
    assertThat(cell(lea, "Ana", "2026-03-16").locator(".bar")).containsText("08:00–16:00");
    assertThat(bars(lea)).hasCount(2);

    lea.locator("#week-acts summary").click();
    lea.getByText("Clear this week").click();
    assertThat(bars(lea)).hasCount(0);
    lea.locator("[data-plan=undo] button").click();
    assertThat(bars(lea)).hasCount(2);

    lea.navigate(scene.url(WEEK));
    lea.locator("#week-acts summary").click();
    lea.locator("#week-acts [data-plan=copy] button").click();
    assertThat(lea.locator(".refusal"))
        .containsText("Nothing was copied. Ben on Live Call 1, Tue 17 Mar 08:00–16:00 is left out");
  }

  @Test
  void without_script_the_forms_are_pages_R1() {
    Page lea = scene.withoutScript(chromium, "Lea");
    lea.navigate(scene.url(WEEK));
    lea.getByText("New shift", new Page.GetByTextOptions().setExact(true)).click();
    lea.locator("[name=person]").selectOption(option("Ben"));
    lea.locator("[name=seat]").selectOption("LIVE_CALL/2");
    lea.locator("[name=to]").fill("later");
    lea.locator("[value=save]").click();
    assertThat(lea.locator(".wrong")).containsText("Write a time");
    assertThat(lea.locator("[name=to]")).hasValue("later");
    lea.locator("[name=to]").fill("12");
    lea.locator("[value=save]").click();
    assertDraft("LIVE_CALL/2 Ben 2026-03-09T08:00 2026-03-09T12:00");
    lea.locator("td .bar").click();
    lea.locator("[name=at]").fill("10:00");
    lea.locator("[value=split]").click();
    assertThat(lea.locator("td .bar")).hasCount(2);
    lea.locator("[data-plan=undo] button").click();
    assertThat(lea.locator("td .bar")).hasCount(1);
  }

  private void assertDraft(String... shifts) {
    assertThat(scene.drafted()).containsExactlyInAnyOrder(shifts);
  }

  private static Locator cell(Page page, String person, String day) {
    return page.locator("tbody tr:has(th:has-text(\"%s\")) td[id$=\"%s\"]".formatted(person, day));
  }

  private static Locator bars(Page page) {
    return page.locator("td .bar");
  }

  private static Locator announced(Page page) {
    return page.locator("[data-announce]");
  }

  private static Locator focused(Page page) {
    return page.locator("*:focus");
  }

  /** Fills in the dialog and saves. */
  private static void shift(Page page, String seat, String from, String to) {
    page.locator("#plan-dialog [name=seat]").selectOption(seat);
    page.locator("#plan-dialog [name=from]").fill(from);
    page.locator("#plan-dialog [name=to]").fill(to);
    page.locator("#plan-dialog [name=to]").press("Enter");
    assertThat(page.locator("#plan-dialog")).isHidden();
  }

  private static void press(Page page, String... keys) {
    List.of(keys).forEach(page.keyboard()::press);
  }

  private static void tabInto(Page page) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if ((Boolean)
          page.evaluate("() => document.activeElement.matches('[role=grid] td, td .bar')")) {
        return;
      }
    }
    throw new AssertionError("Tab does not reach the grid");
  }

  private static void drag(Page page, Locator what, Locator to) {
    BoundingBox from = what.boundingBox();
    BoundingBox there = to.boundingBox();
    page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
    page.mouse().down();
    page.mouse().move(there.x + there.width / 2, there.y + there.height / 2, steps());
    page.mouse().up();
  }

  /** Draws the start of a seat's shift from one time to another. */
  private static void drawTo(Page page, String seat, String from, String to) {
    BoundingBox bar = page.locator("tr[data-seat='%s'] .bar".formatted(seat)).boundingBox();
    double hour = bar.width / 8;
    page.mouse().move(bar.x + 3, bar.y + bar.height / 2);
    page.mouse().down();
    int hours = Integer.parseInt(to.substring(0, 2)) - Integer.parseInt(from.substring(0, 2));
    page.mouse().move(bar.x + hours * hour, bar.y + bar.height / 2, steps());
    page.mouse().up();
  }

  private static com.microsoft.playwright.Mouse.MoveOptions steps() {
    return new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6);
  }

  private static com.microsoft.playwright.options.SelectOption option(String label) {
    return new com.microsoft.playwright.options.SelectOption().setLabel(label);
  }
}
