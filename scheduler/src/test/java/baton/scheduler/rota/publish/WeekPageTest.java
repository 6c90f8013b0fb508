package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.rota.draft.Publication;
import baton.scheduler.rota.draft.RotaDrafting;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftText;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WeekPageTest {
  private static Chromium chromium;

  private final RotaDesk desk = RotaDesk.in("America/Denver", "2026-03-02T14:00:00Z");
  private final TestServer server =
      TestServer.start(environment -> {
        environment.jersey().register(new AccessFeature(desk.transactions));
        environment.jersey().register(new WeekPage(desk.face(), desk.rota));
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
  void everybody_sees_the_published_week_with_true_lengths_T3() {
    publishAFullWeek();
    desk.setLocal("2026-03-08T09:00");
    Page page = as("Ana", 1120, 800, ColorScheme.LIGHT);
    page.navigate(at("/support/week?of=2026-03-05"));

    assertThat(page.title()).contains("Week");
    assertThat(heading(page)).isEqualTo("2–8 Mar 2026");
    String table = page.locator(".week-table").innerText();
    assertThat(table)
        .contains("Published rota r1", "clocks go forward 1 h", "today")
        .contains("22:00–06:00", "7 h, clocks change");
    assertThat(page.locator(".week-table td.today .bar").count()).isEqualTo(4);
    assertThat(page.locator("a[href*=planner]").count()).isZero();
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "week-desktop");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Week before")).click();
    assertThat(heading(page)).isEqualTo("23 Feb – 1 Mar 2026");
    assertThat(page.locator("main").innerText()).contains("Nobody is planned in this week");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("This week")).click();
    assertThat(heading(page)).isEqualTo("2–8 Mar 2026");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Chromium.wholeScreenshot(page, "week-print");
  }

  @Test
  void on_a_phone_the_days_are_a_list() {
    publishAFullWeek();
    desk.setLocal("2026-03-08T09:00");
    Page page = as("Ana", 390, 844, ColorScheme.DARK);
    page.navigate(at("/support/week"));

    assertThat(page.locator(".week-table").isVisible()).isFalse();
    assertThat(page.locator(".week-days h2").allInnerTexts()).hasSize(7);
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "week-phone-dark");
  }

  @Test
  void a_lead_is_led_to_the_planner() {
    Page page = as("Lea", 1120, 800, ColorScheme.DARK);
    page.navigate(at("/support/week?of=2026-03-09"));
    assertThat(page.locator("main").innerText()).contains("No rota is published yet");
    assertThat(page.locator("a[href='/support/planner?of=2026-03-09']").allInnerTexts())
        .containsExactly("Plan this week", "Plan the week");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "week-empty-lead");
  }

  private void publishAFullWeek() {
    desk.transactions.use(tx -> {
      desk.advisor(tx, "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen", "LIVE_CALL");
      desk.advisor(tx, "Dan", "LIVE_CALL");
    });
    List<ShiftLine> lines = new ArrayList<>();
    for (int day = 2; day <= 8; day++) {
      add(
          lines,
          "LIVE_CALL/1",
          "Ana",
          "2026-03-0%dT08:00".formatted(day),
          "2026-03-0%dT16:00".formatted(day));
      add(
          lines,
          "LIVE_CALL/1",
          "Ben",
          "2026-03-0%dT16:00".formatted(day),
          "2026-03-0%dT22:00".formatted(day));
      add(
          lines,
          "LIVE_CHAT/1",
          "Cleo",
          "2026-03-0%dT09:00".formatted(day),
          "2026-03-0%dT17:30".formatted(day));
      add(
          lines,
          "LIVE_CALL/2",
          "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen",
          "2026-03-0%dT12:00".formatted(day),
          "2026-03-0%dT12:45".formatted(day));
    }
    add(lines, "LIVE_CALL/1", "Dan", "2026-03-06T22:00", "2026-03-07T06:00");
    add(lines, "LIVE_CALL/1", "Dan", "2026-03-07T22:00", "2026-03-08T06:00");
    desk.setLocal("2026-03-01T09:00");
    assertThat(
            (Object) desk.transactions.run(tx -> desk.rota.replaceDraft(tx, desk.desk(tx), lines)))
        .isInstanceOf(RotaDrafting.Answer.Saved.class);
    assertThat(desk.publish()).isInstanceOf(Publication.Published.class);
  }

  private static void add(
      List<ShiftLine> lines, String seat, String who, String start, String end) {
    lines.add(new ShiftLine(new Origin.Item(lines.size()), new ShiftText(seat, who, start, end)));
  }

  private static String heading(Page page) {
    return page.locator("h1").innerText();
  }

  private Page as(String name, int width, int height, ColorScheme scheme) {
    String session =
        desk.transactions.run(tx -> {
          var unused =
              tx.handle()
                  .execute(
                      "insert into advisor (desk_id, name, lead) select id, 'Lea', true from desk"
                          + " on conflict do nothing");
          long id =
              tx.handle()
                  .select("select id from advisor where name = ?", name)
                  .mapTo(long.class)
                  .one();
          return TestSession.of(tx, desk.desk(tx).id(), new AdvisorId(id));
        });
    Page page = chromium.open(width, height, scheme);
    page.context().addCookies(List.of(new Cookie(TestSession.COOKIE, session).setUrl(at("/"))));
    return page;
  }

  private String at(String path) {
    return server.uri(path).toString();
  }
}
