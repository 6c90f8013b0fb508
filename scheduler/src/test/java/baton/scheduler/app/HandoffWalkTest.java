package baton.scheduler.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handoffs as people walk them: outgoing and incoming on their own pages, a lead on the day's. */
class HandoffWalkTest {
  private static final String NOTE = "Zoe was promised a call back.\nThe printer is out of paper.";

  @SuppressWarnings("NullAway.Init")
  private TestBaton baton;

  @SuppressWarnings("NullAway.Init")
  private Chromium chromium;

  @BeforeEach
  void start() throws Exception {
    baton = TestBaton.rehearsing("2026-03-10T17:20:00Z");
    chromium = Chromium.start();
    for (Map.Entry<String, String> seat :
        Map.of(
                "Ana", "LIVE_CALL/1",
                "Nia", "LIVE_CALL/2",
                "Cleo", "LIVE_CHAT/1",
                "Oli", "LIVE_CHAT/2")
            .entrySet()) {
      as(seat.getKey(), seat.getValue(), "log-in");
    }
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
    Page gus = open("Gus");
    Page lea = open("Lea");
    lea.navigate(baton.address() + "/support/handoffs");
    look(lea, "b0-handoffs-calm");
    advance("12:00");
    chatIsHandedOver();
    press(ana, "Log out of Live Call 1");
    assertThat(ana.getByRole(AriaRole.ALERT)).containsText("H1");
    assertThat(ana.getByRole(AriaRole.ALERT)).isFocused();
    look(ana, "b1-refused");
    advance("12:11");
    assertThat(main(ana)).containsText("Ben, 11 min late");
    look(ana, "b2-late");
    assertThat(main(lea)).containsText("Ben was due at 12:00 and is not there.");
    look(lea, "b3-handoffs-late");
    look(gus, "b4-asked");
    press(gus, "Stand in on Live Call 1 until 16:00");
    assertThat(main(gus)).containsText("You stand in for Ben until 16:00");
    assertThat(main(ana)).containsText("Gus for Ben");
    look(gus, "b5-standing-in");
    press(ana, "Log out of Live Call 1");
    assertThat(main(gus)).containsText("on seat for Ben");
    look(gus, "b6-on-seat-for");
    org.assertj.core.api.Assertions.assertThat(
            baton.admin().get("/desks/support/wallboard").body().toString())
        .contains("{\"name\":\"Gus\",\"instead\":\"Ben\"}");
    Page ben = open("Ben");
    assertThat(main(ben)).containsText("Gus stands in for you");
    look(ben, "b7-covered-ben");
    look(lea, "b8-handoffs-covered");
  }

  @Test
  void forced_release_leaves_the_seat_uncovered_until_somebody_takes_it_H6() throws Exception {
    Page ana = open("Ana");
    Page lea = open("Lea");
    lea.navigate(baton.address() + "/support/handoffs");
    advance("12:00");
    chatIsHandedOver();
    advance("12:20");
    assertThat(main(lea)).containsText("Ana stays on, held over for 20 min so far.");
    lea.getByText("Release Ana").first().click();
    lea.getByLabel("Why Ana is released").fill("Her train leaves");
    look(lea, "c1-release-open");
    press(lea, "Release Ana from Live Call 1");
    assertThat(main(lea)).containsText("Nobody has held Live Call 1 since 12:20");
    look(lea, "c2-uncovered");
    assertThat(main(ana)).not().containsText("Log out of Live Call 1");
    look(ana, "c3-released");
    Page gus = open("Gus");
    press(gus, "Stand in on Live Call 1 until 16:00");
    assertThat(main(gus)).containsText("on seat for Ben");
    assertThat(main(lea)).not().containsText("Nobody has held");
    assertThat(main(lea)).containsText("Gus for Ben");
    look(lea, "c4-taken");
  }

  @Test
  void very_long_names_and_nothing_at_all_have_their_place() throws Exception {
    Page gus = open("Gus");
    assertThat(main(gus)).containsText("You are on no seat now");
    look(gus, "d1-nothing");
    Page lea = open("Lea");
    lea.navigate(baton.address() + "/support/handoffs?day=2026-01-01");
    assertThat(main(lea)).containsText("No handoffs on this day");
    look(lea, "d2-no-handoffs");
    Page ana = open("Ana");
    baton
        .database()
        .owner()
        .useHandle(handle ->
            handle.execute(
                """
                update advisor set name = name || ' Featherstonehaugh-Cholmondeley-Papadopoulos of the Northern Team'
                 where not lead
                """));
    advance("12:11");
    assertThat(main(ana)).containsText("Northern Team, 11 min late");
    look(ana, "d3-long-names");
    lea.navigate(baton.address() + "/support/handoffs");
    lea.getByText("Release Ana").first().click();
    lea.getByText("Name a cover for Ben").first().click();
    look(lea, "d4-long-names-handoffs");
    ana.setViewportSize(640, 400);
    Chromium.wholeScreenshot(ana, "pages/d5-twice-the-size");
    lea.setViewportSize(640, 400);
    Chromium.wholeScreenshot(lea, "pages/d6-twice-the-size-handoffs");
  }

  @Test
  void lost_connection_is_said_with_the_age_of_the_page_and_mended_by_itself() throws Exception {
    Page ana = open("Ana");
    assertThat(main(ana)).containsText("Live");
    ana.route("**/events", route -> route.abort());
    ana.reload();
    assertThat(main(ana)).containsText("No connection: this page is");
    look(ana, "d7-no-connection");
    ana.unroute("**/events");
    advance("11:45");
    assertThat(ana.locator("[data-line]").last())
        .hasText("Live", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    assertThat(main(ana)).containsText("told 11:45");
  }

  /** Small, at twice the size on a desktop, and dark. */
  private static void look(Page page, String name) {
    page.setViewportSize(390, 844);
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "pages/" + name + "-390");
    page.setViewportSize(640, 400);
    Chromium.assertFits(page, false);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(1280, 800);
    Chromium.wholeScreenshot(page, "pages/" + name + "-1280-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void chatIsHandedOver() throws Exception {
    as("Dan", "LIVE_CHAT/1", "log-in");
    as("Cleo", "LIVE_CHAT/1", "log-out");
  }

  private Page open(String who) {
    Page page = chromium.open(390, 844, ColorScheme.LIGHT);
    page.navigate(baton.address() + baton.link(who));
    page.locator("main button").click();
    return page;
  }

  private void as(String who, String seat, String what) throws Exception {
    Api.Answer answer =
        baton
            .program(Roles.INTEGRATION, who)
            .post("/desks/support/seats/" + seat + "/" + what, Map.of());
    org.assertj.core.api.Assertions.assertThat(answer.status())
        .as("%s", answer.body())
        .isEqualTo(200);
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
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }
}
