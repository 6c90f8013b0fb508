package baton.scheduler.rota.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of patterns: made, looked at, laid out and changed, wide and narrow. */
class PatternsPageTest {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final PatternScene scene = PatternScene.at("2026-03-04T09:00");

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
  void a_lead_makes_a_pattern_looks_at_it_and_lays_it_out_R1() {
    Page page = scene.as(chromium, "Lea", 1280, ColorScheme.LIGHT);
    page.navigate(scene.url("/support/patterns"));
    assertThat(page.locator(".empty").innerText()).contains("No patterns yet.");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "patterns-empty");
    page.locator(".empty a.button").click();
    nights(page);
    page.locator("button[value=look]").click();
    assertThat(page.locator("main").innerText()).contains("Puts in", "Week of Mon 9 Mar", "+ new");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "pattern-new");
    page.getByText("Make the pattern").click();
    assertThat(page.locator(".notice").innerText()).startsWith("The pattern is kept.");
    assertThat(scene.shifts()).isEmpty();
    page.fill("#f-until", "2026-03-22");
    page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("Lay out until Sun 22 Mar").click();
    assertThat(page.locator(".notice").innerText()).startsWith("It is laid out in the draft.");
    assertThat(page.locator("main").innerText())
        .contains("the draft has it all already", "= there");
    assertThat(scene.shifts())
        .containsExactly(
            "LIVE_CALL/1 Ana 2026-03-14T22:00 2026-03-15T06:00",
            "LIVE_CALL/1 Ana 2026-03-15T22:00 2026-03-16T02:00",
            "LIVE_CALL/1 Ben 2026-03-16T02:00 2026-03-16T06:00",
            "LIVE_CALL/1 Ben 2026-03-21T22:00 2026-03-22T06:00",
            "LIVE_CALL/1 Ben 2026-03-22T22:00 2026-03-23T02:00",
            "LIVE_CALL/1 Ana 2026-03-23T02:00 2026-03-23T06:00");
    page.navigate(scene.url("/support/patterns"));
    assertThat(page.locator(".card").innerText())
        .contains("Weekend nights", "6 shifts in the draft");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "patterns");
  }

  @Test
  void what_is_wrong_is_said_at_its_place_and_what_was_typed_stays_R1() {
    Page page = scene.as(chromium, "Lea", 390, ColorScheme.DARK);
    page.navigate(scene.url("/support/patterns/new"));
    page.fill("#f-name", " ");
    page.fill("#f-from0", "08:00");
    page.fill("#f-to0", "07:00");
    page.selectOption("select[name=person] >> nth=0", "Lea");
    page.getByText("Make the pattern").click();
    assertThat(page.locator(".wrong").allInnerTexts())
        .anyMatch(words -> words.contains("at most 16 hours; from 08:00 to 07:00 it would be 23 h"))
        .anyMatch(words -> words.contains("Lea does not have the skill"))
        .hasSize(3);
    assertThat(page.inputValue("#f-to0")).isEqualTo("07:00");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "pattern-wrong-phone");
  }

  @Test
  void a_number_that_is_none_is_shown_again_as_it_was_typed_R1() {
    Page page = scene.as(chromium, "Lea", 390, ColorScheme.LIGHT);
    page.navigate(scene.url("/support/patterns/new"));
    page.fill("#f-name", "Nights");
    page.fill("#f-weeks", "1.5");
    page.fill("#f-every", "2.5");
    page.evaluate("[...document.forms].forEach(form => form.noValidate = true)");
    page.getByText("Make the pattern").click();
    assertThat(page.locator(".wrong").allInnerTexts())
        .hasSize(2)
        .allMatch(words -> words.contains("Write a whole number from 1 to 26."));
    assertThat(page.inputValue("#f-weeks")).isEqualTo("1.5");
    assertThat(page.inputValue("#f-every")).isEqualTo("2.5");
  }

  @Test
  void what_clashes_is_named_before_it_is_laid_out_R2() {
    Page page = made();
    scene.edit(
        java.util.List.of(),
        java.util.List.of("LIVE_CALL/1 Cleo 2026-03-14T20:00 2026-03-14T23:00"));
    page.navigate(page.url().replaceAll("\\?.*", ""));
    assertThat(page.locator(".pattern-notes").innerText())
        .contains("is left out: there is Cleo on Live Call 1, Sat 14 Mar 20:00–23:00.");
    assertThat(page.locator(".is-left").count()).isEqualTo(1);
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "pattern-clash-dark");
    page.setViewportSize(390, 844);
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "pattern-phone-dark");
  }

  @Test
  void whose_turn_is_left_open_and_why_is_seen_before_it_is_laid_out_R2() {
    Page page = made();
    scene.away("Ana", "2026-03-14T00:00", "2026-03-16T00:00", true);
    scene.agree("Ben", new Employment(null, LocalDate.of(2026, 3, 20)));
    page.navigate(page.url().replaceAll("\\?.*", ""));
    assertThat(page.locator(".pattern-notes").innerText())
        .contains(
            "Ana on Live Call 1, Sat 14 Mar 22:00 – Sun 15 Mar 06:00 is left open: Ana has time"
                + " off, Sat 14 Mar – Sun 15 Mar (R2).");
    assertThat(page.locator(".pattern-why").allInnerTexts())
        .contains(
            "Ana has time off, Sat 14 Mar – Sun 15 Mar (R2)",
            "Ben is at the desk until Fri 20 Mar (R2)");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "pattern-away-dark");
    page.setViewportSize(390, 844);
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "pattern-away-phone-dark");
  }

  @Test
  void the_second_of_two_leads_keeps_what_was_typed_and_is_told_R1() {
    Page page = made();
    String address = page.url().replaceAll("\\?.*", "");
    Page second = scene.as(chromium, "Lou", 1280, ColorScheme.LIGHT);
    second.navigate(address);
    page.fill("#f-name", "Nights");
    page.getByText("Save the pattern").click();
    second.fill("#f-name", "Late nights");
    second.getByText("Save the pattern").click();
    assertThat(second.locator(".refusal").innerText())
        .contains("Lea changed the pattern Nights at 09:00 MT");
    assertThat(second.inputValue("#f-name")).isEqualTo("Late nights");
    second.navigate(address);
    second.getByText("Delete the pattern only").click();
    assertThat(second.locator(".notice").innerText()).isEqualTo("The pattern is deleted.");
    assertThat(second.locator(".empty").count()).isEqualTo(1);
  }

  /** Leads' own page on which a pattern was just made. */
  private Page made() {
    Page page = scene.as(chromium, "Lea", 1280, ColorScheme.DARK);
    page.navigate(scene.url("/support/patterns/new"));
    nights(page);
    page.getByText("Make the pattern").click();
    return page;
  }

  /** Saturdays and Sundays 22:00–06:00 from 9 March, Ana and Ben in turn from Mondays 02:00. */
  private static void nights(Page page) {
    page.fill("#f-name", "Weekend nights");
    page.selectOption("#f-seat", "LIVE_CALL/1");
    page.fill("#f-start", "2026-03-09");
    for (String day : new String[] {"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) {
      page.locator("input[name=days0][value=" + day + "]").uncheck();
    }
    page.locator("input[name=days0][value=SATURDAY]").check();
    page.locator("input[name=days0][value=SUNDAY]").check();
    page.fill("#f-from0", "22:00");
    page.fill("#f-to0", "06:00");
    page.selectOption("select[name=person] >> nth=0", "Ana");
    page.getByText("More rows").click();
    page.selectOption("select[name=person] >> nth=1", "Ben");
    page.fill("#f-time", "02:00");
  }
}
