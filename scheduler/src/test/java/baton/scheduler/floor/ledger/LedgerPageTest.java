package baton.scheduler.floor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.DeskId;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.LiveSnapshot;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerPageTest {
  private static Chromium chromium;

  private final LedgerDesk desk = new LedgerDesk();
  private final TestServer server =
      TestServer.start(environment -> {
        DeskTransactions transactions = new DeskTransactions(desk.transactions);
        Pages pages = new Pages();
        DeskShells shells = new DeskShells(ClockMode.SYSTEM);
        var jersey = environment.jersey();
        jersey.register(new AccessFeature(desk.transactions));
        LiveDesks live = new LiveDesks(desk.database.appSource(), LedgerPageTest::nothing);
        DeskPages ground = new DeskPages(transactions, pages, shells, live);
        jersey.register(new LedgerPage(ground));
        jersey.register(new HeldOverPage(ground, desk.seats()));
        jersey.register(new ExportResource(transactions));
      });

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
    server.close();
  }

  @Test
  void day_is_a_bar_a_seat_with_its_holes_and_a_line_a_fact_H8_H13() {
    desk.thursday();
    Page page = as("Lea", 1120, 900, ColorScheme.LIGHT);
    page.navigate(at("/support/ledger"));

    assertThat(page.locator("h2").first().innerText()).isEqualTo("Thu 11 Jun 2026");
    assertThat(page.locator(".holes li").allInnerTexts())
        .containsExactly(
            "uncovered Live Call 1 08:00–08:03, 3 min (nobody before – entry 1)",
            "uncovered Live Call 1 15:00–16:00, 1 h (entry 4 – end of the shift)");
    assertThat(page.locator(".seat-bar").count()).isEqualTo(5);
    assertThat(page.locator(".part-held-over, .part-uncovered, .part-planned").count())
        .isEqualTo(4);
    assertThat(page.locator(".ledger tbody tr").allInnerTexts())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("Ben", "was released by force", "Lea", "Ben has a <b>fever</b>"),
            line ->
                assertThat(line)
                    .contains(
                        "Ana",
                        "handed over to Ben",
                        "held over 20 min; Ben was missing for 19 min"),
            line -> assertThat(line).contains("Ben", "stands by for Ana"),
            line -> assertThat(line).contains("Ana", "logged in to the free seat", "3 min late"));
    page.locator("summary").click();
    assertThat(page.locator("details td").allInnerTexts()).contains("held over", "20 min");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "ledger-desktop");

    page.locator(".holes a").first().click();
    assertThat(page.url()).endsWith("?before=2#e1");
    assertThat(page.locator("tr#e1").isVisible()).isTrue();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Chromium.wholeScreenshot(page, "ledger-print");
  }

  @Test
  void filters_stay_in_the_address_and_an_empty_page_says_which_to_drop_H13() {
    desk.thursday();
    Page page = as("Lea", 390, 844, ColorScheme.DARK);
    page.navigate(at("/support/ledger"));
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "ledger-phone-dark");

    page.getByLabel("Person").selectOption("Ana");
    page.getByLabel("What", new Page.GetByLabelOptions().setExact(true))
        .selectOption("Late, cover, release");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show").setExact(true))
        .click();
    assertThat(page.url()).contains("person=Ana", "kind=late");
    assertThat(page.locator(".empty").innerText())
        .contains(
            "Nothing fits all of these filters.",
            "There is something without Ana, or without Late, cover, release.");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "ledger-phone-nothing");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ana").setExact(true))
        .click();
    assertThat(page.url()).contains("kind=late").doesNotContain("Ana");
    assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(1);

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Day before")).click();
    assertThat(page.url()).contains("kind=late", "from=2026-06-10", "to=2026-06-10");
    assertThat(page.locator("h2").first().innerText()).isEqualTo("Wed 10 Jun 2026");
    assertThat(
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export CSV"))
                .getAttribute("href"))
        .contains("kind=late", "from=2026-06-10", "format=csv");
  }

  @Test
  void older_entries_keep_the_filters_H13() {
    desk.shift("Ana", "2026-06-11T08:00", "2026-06-11T20:00");
    for (int i = 0; i < 60; i++) {
      desk.logIn("Ana", "2026-06-11T09:00");
      desk.release("again", "2026-06-11T09:00");
    }
    Page page = as("Lea", 1120, 900, ColorScheme.DARK);
    page.navigate(at("/support/ledger")); // the first visit notes the session
    // A page of one line and a page of a hundred; the session may be noted as seen with either.
    assertThat(cost(page, "/support/ledger?person=Ana&before=2")).isBetween(7, 9);
    assertThat(cost(page, "/support/ledger?person=Ana")).isBetween(7, 9);

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Older entries")).click();

    assertThat(page.url()).contains("person=Ana", "before=21");
    assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(20);
    page.navigate(at("/support/ledger?person=Ana&before=1"));
    assertThat(page.locator(".empty").innerText()).contains("Nothing is older than that.");
  }

  @Test
  void chain_is_checked_on_the_page_with_a_digest_that_was_kept_H13() {
    desk.thursday();
    Page page = as("Lea", 1120, 900, ColorScheme.LIGHT);
    page.navigate(at("/support/ledger"));
    check(page, "");
    assertThat(page.locator(".notice").innerText())
        .isEqualTo("Whole: 4 entries, none changed, none missing.");

    check(page, "3:" + "0".repeat(64));
    assertThat(page.locator(".notice.broken").innerText())
        .startsWith("Broken at entry 3. The entry is not the one whose digest was kept");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "ledger-broken");

    check(page, "nonsense");
    assertThat(page.locator("main").innerText()).contains("kept: must be a number");
  }

  @Test
  void days_the_clocks_change_have_23_and_25_hours_T3() {
    desk.setNow("2026-11-03T12:00");
    Page page = as("Lea", 1120, 900, ColorScheme.LIGHT);
    page.navigate(at("/support/ledger?from=2026-03-08&to=2026-03-08"));
    assertThat(page.locator("#day-title").innerText()).contains("23 h, the clocks change");
    page.navigate(at("/support/ledger?from=2026-11-01&to=2026-11-01"));
    assertThat(page.locator("#day-title").innerText()).contains("25 h, the clocks change");
    assertThat(page.locator("main").innerText()).contains("Nothing fits these filters.");
    page.navigate(at("/support/ledger"));
    assertThat(page.locator(".empty").innerText()).contains("Nothing has happened to a seat yet.");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "ledger-empty");
  }

  @Test
  void held_over_is_a_table_a_week_with_its_proof_H8() {
    desk.setNow("2026-06-11T07:00");
    Page page = as("Lea", 1120, 900, ColorScheme.LIGHT);
    page.navigate(at("/support/held-over"));
    assertThat(page.locator(".empty").innerText()).contains("Nobody was held over.");
    Chromium.wholeScreenshot(page, "held-over-empty");
    desk.thursday();
    desk.logIn("Ben", "2026-06-11T15:10");
    desk.setNow("2026-06-11T16:07");
    page.navigate(at("/support/held-over"));

    assertThat(page.locator("main").innerText())
        .contains("Week 24 · 8 Jun to 14 Jun 2026", "held over Ben on Live Call 1 for 7 min");
    assertThat(page.locator(".held-over tbody tr").first().innerText())
        .contains("Ana", "20 min", "1", "3 min");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "held-over-desktop");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Chromium.wholeScreenshot(page, "held-over-print");
    Page phone = as("Lea", 390, 844, ColorScheme.DARK);
    phone.navigate(at("/support/held-over"));
    Chromium.assertAccessible(phone);
    Chromium.assertFits(phone, false);
    Chromium.wholeScreenshot(phone, "held-over-phone-dark");
  }

  private int cost(Page page, String path) {
    int before = desk.statements.get();
    page.navigate(at(path));
    return desk.statements.get() - before;
  }

  private static void check(Page page, String kept) {
    page.getByLabel("A digest you kept").fill(kept);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the whole chain"))
        .click();
  }

  private Page as(String name, int width, int height, ColorScheme scheme) {
    String session =
        desk.transactions.run(tx -> TestSession.of(tx, desk.desk(tx).id(), desk.id(name)));
    Page page = chromium.open(width, height, scheme);
    page.context().addCookies(List.of(new Cookie(TestSession.COOKIE, session).setUrl(at("/"))));
    return page;
  }

  private String at(String path) {
    return server.uri(path).toString();
  }

  private static LiveSnapshot.Painted nothing(DeskId desk) {
    return new LiveSnapshot.Painted(Instant.EPOCH, "{}", "", Duration.ofHours(1));
  }
}
