package baton.scheduler.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import baton.scheduler.platform.access.Roles;
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

/** The life of calls as people see it: Ana takes calls, Cleo is on chat and may take some. */
class CallWalkTest {
  private static final String NOTES = "Wants the blue one.\nAsked for a receipt.";

  @SuppressWarnings("NullAway.Init")
  private TestBaton baton;

  @SuppressWarnings("NullAway.Init")
  private Chromium chromium;

  @BeforeEach
  void start() throws Exception {
    baton = TestBaton.rehearsing("2026-03-10T14:00:00Z");
    chromium = Chromium.start();
    baton
        .database()
        .owner()
        .useHandle(handle ->
            handle.execute(
                """
                insert into advisor_skill select desk_id, id, 'LIVE_CALL' from advisor where name = 'Cleo'
                    on conflict do nothing
                """));
    as("Ana", "LIVE_CALL/1");
    as("Cleo", "LIVE_CHAT/1");
  }

  @AfterEach
  void stop() {
    chromium.close();
    baton.close();
  }

  @Test
  void a_call_is_started_forewarned_of_overruns_and_is_wrapped_up_B4_C2_C4_C5() throws Exception {
    book("08:20", "+44 20 7946 0018", "Zoe");
    book("08:40", "+44 20 7946 0019", "Max");
    Page ana = open("Ana");
    assertThat(main(ana)).containsText("Next call at 08:20, in 20 min");
    assertThat(main(ana)).containsText("14:20 in London");
    assertThat(main(ana)).containsText("9011442079460018");
    assertThat(main(ana)).containsText("Meanwhile:");
    look(ana, "a1-next");
    advance("08:20");
    press(ana, "Start call");
    assertThat(main(ana)).containsText("This call may be recorded");
    look(ana, "a2-running");
    Page board = board();
    advance("08:35");
    assertThat(main(ana)).containsText("close soon");
    assertThat(main(ana)).containsText("Cleo or Pia could take it");
    look(ana, "a3-fifteen");

    Page cleo = open("Cleo");
    advance("08:40");
    assertThat(main(ana)).containsText("overrun");
    assertThat(main(cleo)).containsText("Can you take the 08:40 call?");
    look(cleo, "b1-asked");
    look(ana, "a4-overrun");
    Chromium.screenshot(board, "calls/a5-board-overrun");
    Chromium.assertAccessible(board);
    press(cleo, "Take the call");
    assertThat(main(cleo)).containsText("On a call with Max");
    assertThat(main(cleo)).not().containsText("Can you take");
    assertThat(board.locator(".run")).hasCount(2);
    assertThat(board.locator("body")).not().containsText("Zoe");
    assertThat(board.locator("body")).not().containsText("7946");

    press(ana, "End call");
    assertThat(main(ana)).containsText("How was the call with Zoe?");
    assertThat(board.locator(".running")).containsText("wrap-up");
    Chromium.screenshot(board, "calls/a6-board-wrap-up");
    look(ana, "a7-wrap-up");
    wrapUp(ana);
    bad(cleo);
  }

  private void wrapUp(Page ana) throws Exception {
    ana.evaluate("() => { for (const form of document.forms) form.noValidate = true; }");
    press(ana, "Save the outcome");
    assertThat(main(ana)).containsText("Say how the call came out.");
    ana.getByLabel("Reached").check();
    ana.getByLabel("Notes").fill(NOTES);
    advance("08:41"); // her page hears of it and keeps what she types
    ana.reload();
    assertThat(ana.getByLabel("Notes")).hasValue(NOTES);
    assertThat(ana.getByLabel("Reached")).isChecked();
    press(ana, "Save the outcome");
    assertThat(main(ana)).containsText("Say what it was about.");
    assertThat(ana.getByLabel("Notes")).hasValue(NOTES);
    look(ana, "a8-refused");
    ana.getByLabel("What it was about").fill("Order");
    press(ana, "Save the outcome");
    assertThat(main(ana)).containsText("No call booked for the rest of today");
    assertThat(main(ana)).not().containsText("wrap-up");
    org.assertj.core.api.Assertions.assertThat(
            ana.evaluate("() => Object.keys(localStorage).filter(k => k.includes('outcome'))")
                .toString())
        .isEqualTo("[]");
  }

  private void bad(Page cleo) throws Exception {
    press(cleo, "it is a bad time");
    assertThat(cleo.getByLabel("Bad time")).isChecked();
    look(cleo, "b2-bad-time");
    press(cleo, "Save the outcome");
    assertThat(main(cleo)).containsText("Choose a new time, or an email.");
    advance("08:44"); // her page hears of it, and what is wrong stays to be read
    assertThat(cleo.locator(".rehearsal")).containsText("08:44");
    assertThat(main(cleo)).containsText("Choose a new time, or an email.");
    cleo.locator("input[name=next]").first().check();
    press(cleo, "Save the outcome");
    assertThat(main(cleo)).not().containsText("How was the call");
  }

  @Test
  void a_missed_call_is_called_back_and_a_hang_up_owes_an_apology_C3_C6() throws Exception {
    book("08:20", "+44 20 7946 0018", "Zoe");
    book("09:00", "+44 20 7946 0019", "Max");
    Page ana = open("Ana");
    Page lea = open("Lea");
    Page board = board();
    advance("08:22");
    assertThat(main(ana)).containsText("late, and not called yet");
    look(ana, "c1-late");
    assertThat(main(lea)).containsText("The 08:20 call is late");
    advance("08:40");
    assertThat(main(ana)).containsText("Call back now: missed at 08:20");
    assertThat(main(lea)).containsText("The 08:20 call was missed");
    look(ana, "c2-missed");
    Chromium.screenshot(board, "calls/c3-board-missed");
    Chromium.assertAccessible(board);
    press(ana, "Start call");
    press(ana, "they hung up");
    assertThat(ana.getByLabel("Hung up")).isChecked();
    ana.getByText("The customer is not known yet").click();
    ana.getByLabel("Email", new Page.GetByLabelOptions().setExact(true)).fill("zoe@example.com");
    look(ana, "c4-hung-up");
    press(ana, "Save the outcome");
    assertThat(main(ana)).containsText("Apology to Zoe, who hung up at 08:40");
    look(ana, "c5-apology");
    ana.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sent: Apology")).click();
    assertThat(main(ana)).not().containsText("Apology to Zoe");
  }

  @Test
  void a_call_is_transferred_and_goes_on_C1() throws Exception {
    book("08:20", "+44 20 7946 0018", "Zoe");
    Page ana = open("Ana");
    Page cleo = open("Cleo");
    advance("08:20");
    press(ana, "Start call");
    advance("08:30");
    assertThat(main(ana)).containsText("10:00");
    ana.getByText("Transfer the call").first().click();
    look(ana, "d1-transfer");
    press(ana, "Transfer the call");
    assertThat(main(ana)).not().containsText("On a call");
    assertThat(main(cleo)).containsText("Transferred by Ana");
    assertThat(main(cleo)).containsText("10:00");
    look(cleo, "d2-transferred");
  }

  /** Small, at twice the size on a desktop, and dark. */
  private static void look(Page page, String name) {
    page.setViewportSize(390, 844);
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "calls/" + name + "-390");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(1280, 800);
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "calls/" + name + "-1280-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private Page board() {
    Page board = open("Lea");
    board.setViewportSize(1920, 1080);
    board.navigate(baton.address() + "/support/wallboard");
    return board;
  }

  private Page open(String who) {
    Page page = chromium.open(390, 844, ColorScheme.LIGHT);
    page.navigate(baton.address() + baton.link(who));
    page.locator("main button").click();
    page.navigate(baton.address() + "/support/shift");
    assertThat(page.locator("[data-line]").last()).hasText("Live");
    return page;
  }

  private void as(String who, String seat) throws Exception {
    Api.Answer answer =
        baton
            .program(Roles.INTEGRATION, who)
            .post("/desks/support/seats/" + seat + "/log-in", Map.of());
    org.assertj.core.api.Assertions.assertThat(answer.status())
        .as("%s", answer.body())
        .isEqualTo(200);
  }

  private void book(String time, String phone, String name) throws Exception {
    Api.Answer booked =
        baton
            .admin()
            .post(
                "/desks/support/callbacks",
                Map.of("slotStart", at(time), "phone", phone, "name", name));
    org.assertj.core.api.Assertions.assertThat(booked.status())
        .as("%s", booked.body())
        .isEqualTo(201);
  }

  private void advance(String time) throws Exception {
    Api.Answer moved = baton.admin().post("/clock", Map.of("advanceTo", at(time)));
    org.assertj.core.api.Assertions.assertThat(moved.status())
        .as("%s", moved.body())
        .isEqualTo(200);
  }

  private static String at(String time) {
    return "2026-03-10T" + time + ":00-06:00";
  }

  private static Locator main(Page page) {
    return page.locator("main");
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }
}
