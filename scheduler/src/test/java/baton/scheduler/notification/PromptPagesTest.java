package baton.scheduler.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PromptPagesTest {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final Receiver receiver = Receiver.start();
  private final PromptServer server =
      PromptServer.start(
          "hooks.slack.com," + receiver.origin(),
          new MailServer("127.0.0.1", 1, "", "", "b@example.com", MailServer.Tls.NONE, null));

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
    receiver.close();
    server.close();
  }

  @Test
  void settings_are_saved_tested_and_wrong_ones_named_H4() {
    Page page = as(server.desk.ana, 390, 844, ColorScheme.LIGHT);
    page.navigate(server.at("/sample/prompts"));
    assertThat(page.locator("main")).containsText("Nothing to tell you now");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "prompts-empty-390");

    page.getByLabel("Incoming webhook").fill("https://evil.example.com/x");
    page.getByLabel("From").fill("22:00");
    page.getByLabel("To", exactly()).fill("22:00");
    press(page, "Save");
    assertThat(page.locator("#w-webhookUrl")).containsText("prompts.webhookHosts");
    assertThat(page.locator("#w-quietTo")).containsText("another time");
    assertThat(page.getByLabel("Incoming webhook")).hasValue("https://evil.example.com/x");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "prompts-wrong-390");

    page.getByLabel("Incoming webhook").fill(receiver.url("hook-12345678"));
    page.getByLabel("Mail address").fill("ana@example.com");
    page.getByLabel("To", exactly()).fill("06:30");
    press(page, "Save");
    assertThat(page.locator(".notice")).containsText("Saved");
    assertThat(page.getByLabel("Incoming webhook")).hasValue(receiver.origin() + "/…5678");
    press(page, "Send me a test");
    assertThat(page.locator(".notice")).containsText("arrived");
    assertThat(page.locator(".notice")).containsText("The mail server did not take it");
    assertThat(receiver.bodies()).hasSize(1);
    Chromium.assertAccessible(page);
    page.setViewportSize(1280, 900);
    Chromium.wholeScreenshot(page, "prompts-tested-1280");
  }

  @Test
  void prompts_appear_by_themselves_and_are_put_away_H4() {
    server.desk.tell(server.room, server.desk.prompt(server.desk.ana, "a"));
    Page page = as(server.desk.ana, 390, 844, ColorScheme.DARK);
    page.navigate(server.at("/sample/prompts"));
    assertThat(items(page)).hasCount(1);
    Prompt cover =
        new Prompt(
            server.desk.ana,
            "cover",
            Concern.ASKED,
            "Ben is 10 min late for Live Call 1 (Maximiliana"
                + " Featherstonehaugh-Wolfeschlegelsteinhausen holds it)",
            "You are free and know the work: whoever accepts first stands by.",
            new PromptAction(PromptAction.Kind.TAKE_COVER, PromptDesk.SEAT, PromptDesk.START),
            PromptDesk.START.plusSeconds(600));
    server.desk.tell(server.room, cover);
    assertThat(items(page)).hasCount(2);
    assertThat(items(page).first()).containsText("Ben is 10 min late");
    assertThat(items(page).first().locator("a"))
        .hasAttribute("href", java.util.regex.Pattern.compile("/act/.+"));
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "prompts-two-390-dark");

    items(page).first().getByRole(AriaRole.BUTTON).click();
    assertThat(items(page)).hasCount(1);
    server.desk.transactions.use(tx -> server.room.outbox().settle(tx, server.desk.desk.id(), "a"));
    assertThat(items(page)).hasCount(0);
  }

  @Test
  void every_other_page_shows_a_note_once_over_tabs_and_reloads_H4() {
    Page tab = as(server.lea, 1280, 800, ColorScheme.LIGHT);
    tab.navigate(server.at("/sample/prompts/desk"));
    Page second = tab.context().newPage();
    second.navigate(server.at("/sample/prompts/desk"));
    server.desk.tell(server.room, server.desk.prompt(server.lea, "a"));
    tab.waitForCondition(() -> notes(tab) + notes(second) > 0);
    Page shown = notes(tab) > 0 ? tab : second;
    Chromium.assertAccessible(shown);
    Chromium.screenshot(shown, "prompts-note-1280");
    server.desk.tell(server.room, server.desk.prompt(server.lea, "b"));
    tab.waitForCondition(() -> notes(tab) + notes(second) > 1);
    shown.reload();
    Page third = tab.context().newPage();
    third.navigate(server.at("/sample/prompts/desk"));
    server.desk.tell(server.room, server.desk.prompt(server.lea, "c"));
    tab.waitForCondition(() -> said(tab, second, third).contains("title c"));
    assertThat(said(tab, second, third)).doesNotHaveDuplicates();
  }

  @Test
  void what_lies_under_notes_can_be_scrolled_out_from_under_them_H4() {
    Page phone = as(server.lea, 390, 700, ColorScheme.LIGHT);
    phone.navigate(server.at("/sample/prompts/desk"));
    for (String key : List.of("a", "b", "c")) {
      server.desk.tell(server.room, server.desk.prompt(server.lea, key));
    }
    phone.waitForCondition(() -> notes(phone) == 3);
    assertThat(phone.locator(".prompt-news li").first()).isVisible();
    assertThat(phone.locator(".prompt-news li").last()).isHidden();
    assertThat(phone.getByText("There are more: all prompts")).isVisible();
    phone.waitForCondition(() ->
        (Boolean)
            phone.evaluate(
                """
                () => {
                  scrollTo(0, document.documentElement.scrollHeight);
                  const last = [...document.querySelectorAll('main button, footer *')].at(-1);
                  const notes = document.querySelector('.prompt-news').getBoundingClientRect();
                  return last.getBoundingClientRect().bottom <= notes.top;
                }
                """));
    Chromium.screenshot(phone, "prompts-notes-390");
  }

  @Test
  void without_script_prompts_are_there_to_read_and_to_put_away_H4() {
    server.desk.tell(server.room, server.desk.prompt(server.desk.ana, "a"));
    Page page = chromium.openWithoutScript(390, 844);
    signIn(page.context(), server.desk.ana);
    page.navigate(server.at("/sample/prompts"));
    assertThat(items(page).first()).containsText("title a");
    items(page).first().getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("main")).containsText("Nothing to tell you now");
    assertThat(page).hasURL(server.at("/sample/prompts"));
  }

  @Test
  void a_lead_sets_up_the_desks_channels_and_sees_what_did_not_arrive_H4() {
    Page page = as(server.lea, 1280, 900, ColorScheme.LIGHT);
    page.navigate(server.at("/sample/prompts"));
    page.getByText("The desk’s own channels").click();
    assertThat(page.locator("main")).containsText("Everything arrived");
    page.getByLabel("Seat changes go to").fill("http://10.0.0.1/x");
    press(page, "Save");
    assertThat(page.locator("#w-seatHookUrl")).containsText("must be an https address on");
    page.getByLabel("Seat changes go to").fill(receiver.url("seats-secret"));
    press(page, "Save");
    assertThat(page.locator(".secret")).containsText("baton_hook_");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "prompts-desk-key-1280");

    server.desk.webhook(server.desk.ana, receiver.url("ana"));
    server.desk.tell(
        server.room,
        server.desk.prompt(server.desk.ana, "a"),
        server.desk.prompt(server.desk.ana, "b"));
    server
        .desk
        .database
        .owner()
        .useHandle(h ->
            h.execute(
                "update prompt_delivery set state = 'dead', ended_at = due_at, tries = 8,"
                    + " problem = 'The webhook answered 500.'"));
    page.navigate(server.at("/sample/prompts/desk"));
    assertThat(page.locator(".secret")).hasCount(0);
    assertThat(page.locator("tbody tr")).hasCount(2);
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "prompts-desk-1280");
    page.setViewportSize(390, 844);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "prompts-desk-390");
    page.getByRole(AriaRole.BUTTON, named("Try again: title b, Ana, by webhook")).click();
    assertThat(page.locator(".notice")).containsText("tried again");
    page.getByRole(AriaRole.BUTTON, named("Dismiss: title a, Ana, by webhook")).click();
    assertThat(page.locator("main")).containsText("Everything arrived");
  }

  @Test
  void an_advisor_may_not_see_the_desks_channels_H4() {
    Page page = as(server.desk.ana, 390, 844, ColorScheme.LIGHT);
    assertThat(page.navigate(server.at("/sample/prompts/desk")).status()).isEqualTo(403);
  }

  private Page as(AdvisorId advisor, int width, int height, ColorScheme scheme) {
    Page page = chromium.open(width, height, scheme);
    signIn(page.context(), advisor);
    return page;
  }

  private void signIn(BrowserContext context, AdvisorId advisor) {
    context.addCookies(
        List.of(new Cookie(TestSession.COOKIE, server.session(advisor)).setUrl(server.at("/"))));
  }

  private static Locator items(Page page) {
    return page.locator("[data-prompt-list] [data-prompt]");
  }

  private static int notes(Page page) {
    return page.locator(".prompt-news [data-prompt]").count();
  }

  private static List<String> said(Page... pages) {
    return java.util.Arrays.stream(pages)
        .flatMap(page ->
            page.locator(".prompt-news [data-prompt] [data-title]").allInnerTexts().stream())
        .toList();
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, named(words)).click();
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
