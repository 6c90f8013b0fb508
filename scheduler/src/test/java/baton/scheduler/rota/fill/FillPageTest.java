package baton.scheduler.rota.fill;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.rota.cover.CoverNeeds;
import baton.scheduler.rota.cover.CoverageStore;
import baton.scheduler.rota.cover.DayKind;
import baton.scheduler.rota.cover.DaySpan;
import baton.scheduler.rota.fill.FillRun.FillOrder;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filling as a lead sees it, in a real browser, and as a program asks for it. */
class FillPageTest {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final FillScene scene = new FillScene();

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
  void a_lead_lays_shifts_where_cover_is_short_fills_them_and_takes_it_back_R1_R3() {
    people();
    ask(1);
    Page page = scene.lea(chromium, 1280, 900, ColorScheme.LIGHT);
    page.navigate(scene.url());
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "fill-empty");

    page.getByLabel("From").fill("2026-03-02");
    page.getByLabel("To, that day included").fill("2026-03-08");
    page.getByText("Lay open shifts", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForSelector("text=14 open shifts");
    page.getByText("Fill 14 open shifts").click();
    page.waitForSelector("text=Undo this filling");

    assertThat(page.locator(".run").innerText())
        .contains("of 14 shifts filled", "by Lea at 17:00 MT");
    assertThat(page.locator("#unfilled-0 summary").innerText()).contains("Live Call 1, ");
    page.locator("#unfilled-0 summary").click();
    assertThat(page.locator("#unfilled-0").innerText()).contains("at most 24 h are agreed");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "fill-done");

    page.getByText("Undo this filling").click();
    page.waitForSelector("text=Fill 14 open shifts");
    assertThat(scene.desk.drafted()).hasSize(14).allMatch(shift -> shift.contains("open"));
  }

  @Test
  void a_page_that_is_open_shows_a_filling_that_another_lead_began_R3() throws Exception {
    people();
    scene.desk.openWeek(3);
    Page page = scene.lea(chromium, 390, 844, ColorScheme.DARK);
    page.navigate(scene.url());
    page.waitForSelector("text=Live");

    assertThat(scene.lead().post("/desks/support/rota/draft/fill", Map.of()).status())
        .isEqualTo(202);

    page.waitForSelector("text=3 shifts filled");
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "fill-phone-dark");
  }

  @Test
  void programs_start_read_and_stop_a_filling_R3() throws Exception {
    people();
    scene.desk.openWeek(3);
    Api lead = scene.lead();
    String path = "/desks/support/rota/draft/fill";

    assertThat(lead.get(path).status()).isEqualTo(404);
    assertThat(lead.delete(path).status()).isEqualTo(404);
    assertThat(lead.post(path, Map.of("seconds", 4, "fast", true)).body().toString())
        .contains("must be a whole number from 5 to 600", "is not known here");
    assertThat(lead.post(path, Map.of("seconds", 30, "mayMove", true)).body().at("/state").asText())
        .isEqualTo("RUNNING");
    scene.desk.ended();
    assertThat(lead.get(path).body().at("/state").asText()).isEqualTo("FILLED");
    assertThat(lead.get(path).body().at("/over/edit").asLong()).isEqualTo(2);
    assertThat(lead.post(path, Map.of()).body().at("/detail").asText())
        .isEqualTo("The draft has no open shift to fill.");
    assertThat(scene.program(Roles.ADVISOR).post(path, Map.of()).status()).isEqualTo(403);
  }

  @Test
  void a_running_filling_is_shown_with_how_far_it_is_R3() {
    people();
    scene.desk.openWeek(5);
    long run =
        scene.desk.transactions.run(tx ->
            scene.desk.store.begin(
                tx,
                scene.desk.desk().id(),
                new FillRun.Start(
                    tx.now(), FillDesk.LEA, new FillOrder(Duration.ofMinutes(3), true), 5)));
    scene.desk.transactions.use(
        tx -> scene.desk.store.heard(tx, run, new FillRun.Reached(1, 10_400L, 10_000L, null)));
    Page page = scene.lea(chromium, 1280, 900, ColorScheme.DARK);
    page.navigate(scene.url());

    assertThat(page.locator(".run").innerText())
        .contains(
            "4 of 5 shifts so far.",
            "No answer fills more; wishes and shares may still get better.",
            "at most 3 min, drafted shifts may move");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "fill-running-dark");
    page.getByText("Stop, and take the best so far").click();
    page.waitForSelector("text=Lea stopped it.");
    assertThat(scene.desk.latest().reached().stoppedBy()).isEqualTo("Lea");
  }

  @Test
  void what_cannot_be_laid_is_said_and_what_was_typed_stays_while_the_draft_changes_R1() {
    Page page = scene.lea(chromium, 1280, 900, ColorScheme.LIGHT);
    page.navigate(scene.url());
    page.getByLabel("From").fill("2026-03-02");
    page.getByLabel("To, that day included").fill("2026-03-05");
    page.getByText("Lay open shifts", new Page.GetByTextOptions().setExact(true)).click();

    assertThat(page.locator(".refusal").innerText())
        .contains("This desk asks for no cover, so none is short.");
    page.locator("h1").click();
    scene.desk.openWeek(1);
    page.waitForSelector("text=Fill 1 open shift");
    assertThat(page.getByLabel("From").inputValue()).isEqualTo("2026-03-02");
    assertThat(page.getByLabel("To, that day included").inputValue()).isEqualTo("2026-03-05");
    Chromium.assertAccessible(page);
  }

  @Test
  void what_was_ticked_stays_ticked_while_the_draft_changes_R1() {
    Page page = scene.lea(chromium, 1280, 900, ColorScheme.LIGHT);
    page.navigate(scene.url());
    page.getByLabel("Drafted shifts may move").check();
    page.locator("h1").click();
    scene.desk.draft("LIVE_CALL/1 open 2026-04-20T08:00 2026-04-20T16:00");
    page.waitForSelector("input[name=last][value='2026-04-20']");
    assertThat(page.getByLabel("Drafted shifts may move").isChecked()).isTrue();
  }

  @Test
  void what_finds_no_free_seat_is_said_beside_what_was_laid_R1() {
    people();
    ask(3); // of two seats
    Page page = scene.lea(chromium, 390, 844, ColorScheme.LIGHT);
    for (String laid : List.of("4 open shifts are laid in the draft.", "")) {
      page.navigate(scene.url());
      page.getByLabel("From").fill("2026-03-02");
      page.getByLabel("To, that day included").fill("2026-03-02");
      page.getByText("Lay open shifts", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForSelector("[data-part=seatless]");
      assertThat(page.locator("main").innerText())
          .contains(laid)
          .contains(
              "Cover stays short: 2 " + (laid.isEmpty() ? "" : "more ") + "found no free seat.");
      Chromium.assertAccessible(page);
      Chromium.assertFits(page, false);
    }
    Chromium.wholeScreenshot(page, "fill-seatless-phone");
  }

  private void people() {
    scene.desk.person("Ana", "LIVE_CALL");
    scene.desk.person("Ben", "LIVE_CALL", "LIVE_CHAT");
    scene.desk.person("Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen", "LIVE_CHAT");
    scene.desk.agree("Ana", FillDesk.limits(Duration.ofHours(24), Duration.ofHours(11), 5));
    scene.desk.agree("Ben", FillDesk.limits(Duration.ofHours(24), Duration.ofHours(11), 5));
  }

  /** So many on Live Call from 08:00 to 22:00, every day. */
  private void ask(int people) {
    CoverNeeds needs =
        CoverNeeds.NONE.with(
            "LIVE_CALL",
            EnumSet.range(DayKind.MONDAY, DayKind.SUNDAY),
            new DaySpan(8 * 60, 22 * 60),
            people);
    scene.desk.transactions.use(tx -> new CoverageStore().save(tx, scene.desk.desk(), needs));
  }
}
