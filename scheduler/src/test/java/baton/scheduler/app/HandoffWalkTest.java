package baton.scheduler.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import baton.scheduler.access.Roles;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handoffs as people walk them: outgoing and incoming on their own pages, a lead on the day's. */
class HandoffWalkTest {
  private static final String SEAT = "/desks/support/seats/LIVE_CALL/1";
  private static final String NOTE = "Zoe was promised a call back.\nThe printer is out of paper.";

  @SuppressWarnings("NullAway.Init")
  private TestBaton baton;

  @SuppressWarnings("NullAway.Init")
  private Chromium chromium;

  @BeforeEach
  void start() throws Exception {
    baton = TestBaton.rehearsing("2026-03-10T17:20:00Z");
    chromium = Chromium.start();
    as("Ana", "log-in");
  }

  @AfterEach
  void stop() {
    chromium.close();
    baton.close();
  }

  @Test
  void strict_handoff_with_a_note_that_is_read_H1_H3_H5() throws Exception {
    Page ana = open("Ana");
    assertThat(main(ana)).containsText("Handoff 12:00 to Ben");
    assertThat(main(ana)).containsText("in 40 min");
    advance("11:45");
    assertThat(main(ana)).containsText("told 11:45");
    assertThat(main(ana)).containsText("not here yet");
    look(ana, "a1-told");

    field(ana).fill("Zoe was promised a call");
    book("12:20", "+44 20 7946 0018", "Zoe");
    Page ben = open("Ben");
    press(ben, "Stand by for Live Call 1");
    assertThat(main(ana)).containsText("Ben is here");
    // What she types survives that her page hears of him, and a reload.
    assertThat(field(ana)).hasValue("Zoe was promised a call");
    assertThat(main(ana)).containsText("Not saved yet");
    ana.reload();
    assertThat(field(ana)).hasValue("Zoe was promised a call");
    field(ana).fill(NOTE);
    press(ana, "Save the note");
    assertThat(main(ana)).containsText("Saved 11:45");
    look(ana, "a2-note-saved");
    assertThat(main(ben)).containsText("Note from Ana");
    assertThat(main(ben)).containsText("1 callback is booked within two hours");
    look(ben, "a3-standing-by");

    advance("12:00");
    press(ana, "Log out of Live Call 1");
    assertThat(main(ana)).containsText("not read yet");
    press(ben, "I have read it");
    assertThat(main(ben)).containsText("You read it at 12:00");
    assertThat(main(ana)).containsText("Ben read it at 12:00");
    look(ben, "a4-taken-over");
    look(ana, "a5-read");
  }

  @Test
  void late_replacement_is_covered_by_a_third_who_accepts_H6() throws Exception {
    Page ana = open("Ana");
    Page cleo = open("Nia");
    Page lea = open("Lea");
    lea.navigate(baton.address() + "/support/handoffs");
    look(lea, "b0-handoffs-calm");
    advance("12:00");
    press(ana, "Log out of Live Call 1");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("H1");
    assertThat(ana.getByRole(AriaRole.ALERT)).isFocused();
    look(ana, "b1-refused");
    advance("12:11");
    assertThat(main(ana)).containsText("Ben, 11 min late");
    look(ana, "b2-late");
    assertThat(main(lea)).containsText("Ben was due at 12:00 and is not there.");
    look(lea, "b3-handoffs-late");
    look(cleo, "b4-asked");
    press(cleo, "Stand in on Live Call 1 until 16:00");
    assertThat(main(cleo)).containsText("You stand in for Ben until 16:00");
    assertThat(main(ana)).containsText("Nia for Ben");
    look(cleo, "b5-standing-in");
    press(ana, "Log out of Live Call 1");
    assertThat(main(cleo)).containsText("on seat for Ben");
    look(cleo, "b6-on-seat-for");
    Page ben = open("Ben");
    assertThat(main(ben)).containsText("Nia stands in for you");
    look(ben, "b7-covered-ben");
    look(lea, "b8-handoffs-covered");
  }

  @Test
  void forced_release_leaves_the_seat_uncovered_until_somebody_takes_it_H6() throws Exception {
    Page ana = open("Ana");
    Page lea = open("Lea");
    lea.navigate(baton.address() + "/support/handoffs");
    advance("12:20");
    assertThat(main(lea)).containsText("Ana stays on, held over for 20 min so far.");
    lea.getByText("Release Ana").first().click();
    lea.getByLabel("Why Ana is released").fill("Her train leaves");
    look(lea, "c1-release-open");
    press(lea, "Release Ana from Live Call 1");
    assertThat(main(lea)).containsText("Nobody has held Live Call 1 since 12:20");
    look(lea, "c2-uncovered");
    assertThat(main(ana)).containsText("You are on no seat now");
    look(ana, "c3-released");
    Page nia = open("Nia");
    press(nia, "Stand in on Live Call 1 until 16:00");
    assertThat(main(nia)).containsText("on seat for Ben");
    assertThat(main(lea)).not().containsText("Nobody has held");
    assertThat(main(lea)).containsText("Nia for Ben");
    look(lea, "c4-taken");
  }

  private void look(Page page, String name) {
    Chromium.assertAccessible(page);
    page.setViewportSize(390, 844);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "pages/" + name + "-390");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(1280, 800);
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "pages/" + name + "-1280-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private Page open(String who) {
    Page page = chromium.open(390, 844, ColorScheme.LIGHT);
    page.navigate(baton.address() + baton.link(who));
    page.locator("main button").click();
    return page;
  }

  private void as(String who, String what) throws Exception {
    Api.Answer answer =
        baton.program(Roles.INTEGRATION, who).post(SEAT + "/" + what, Map.of());
    org.assertj.core.api.Assertions.assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
  }

  private void book(String time, String phone, String name) throws Exception {
    var unused =
        baton
            .admin()
            .post(
                "/desks/support/callbacks",
                Map.of("slotStart", at(time), "phone", phone, "name", name));
  }

  private void advance(String time) throws Exception {
    Api.Answer moved = baton.admin().post("/clock", Map.of("advanceTo", at(time)));
    org.assertj.core.api.Assertions.assertThat(moved.status()).isEqualTo(200);
  }

  private static String at(String time) {
    return "2026-03-10T" + time + ":00-06:00";
  }

  private static Locator main(Page page) {
    return page.locator("main");
  }

  private static Locator field(Page page) {
    return page.locator("textarea");
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).click();
  }
}
