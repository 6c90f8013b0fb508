package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.rota.publish.BookingsAtRisk.AtRisk;
import baton.scheduler.rota.publish.BookingsAtRisk.SlotAtRisk;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishPageTest {
  private static final String LONG = "Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausen";
  private static final String ANA = "LIVE_CALL/1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final String BEN = "LIVE_CALL/1 Ben 2026-03-09T16:00 2026-03-10T00:00";

  private List<SlotAtRisk> atRisk = List.of();
  private final RotaPages pages =
      new RotaPages(RotaDesk.onSundayEvening(), (tx, desk, shifts) -> atRisk);
  private final RotaDesk desk = pages.desk;

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_lead_sees_all_that_publishing_changes_and_publishes_it_with_a_reason_R4() {
    desk.publish(ANA, BEN, "LIVE_CHAT/1 Cleo 2026-03-09T08:00 2026-03-09T16:00");
    desk.draft(
        ANA.replace("T16:00", "T14:00"),
        BEN.replace("T16:00 ", "T14:00 "),
        "LIVE_CALL/2 Ana 2026-03-10T08:00 2026-03-10T16:00");
    atRisk = slots();
    Page page = pages.open("/publish", 1120, ColorScheme.LIGHT);
    assertThat(page.locator("h1").innerText()).isEqualTo("Publish r2");
    assertThat(page.locator(".counts").innerText().replaceAll("\\s+", " "))
        .isEqualTo(
            "3 shifts come 3 shifts go 3 people are told 5 handoffs change −8 h of cover +8 h of"
                + " cover 2 bookings without a place");
    assertThat(page.locator("main").innerText())
        .contains(
            "Mon 9 Mar 10:00",
            "1 place for 3 bookings, now 2",
            "Call to ••••0018, 16:00 in London: loses its place. Free near it: Mon 9 Mar 09:20,"
                + " Mon 9 Mar 11:40.",
            "Call to ••••0143: has no place as published either. No other slot that suits has a"
                + " place.",
            "Live Chat loses 8 h, in true hours",
            "Mon 9 Mar 08:00–16:00 Live Call 1 is now 08:00–14:00",
            "Ben relieves Ana at 16:00",
            "Ben relieves Ana at 14:00");
    look(page, "publish-desktop");

    page.getByLabel("Why").fill("Ana has a course");
    publish(page, "r2");
    assertThat(page.locator(".notice").innerText())
        .startsWith("r2 is published. Everybody whose shifts changed has been told.");
    assertThat(page.locator("h1").innerText()).isEqualTo("Nothing to publish");
    assertThat(desk.latest()).isEqualTo(2);
    look(page, "publish-done");
  }

  @Test
  void with_nothing_to_publish_the_page_says_so() {
    Page page = pages.open("/publish", 390, ColorScheme.DARK);
    assertThat(page.locator("main").innerText()).contains("Nothing is drafted yet");
    look(page, "publish-empty-phone-dark");
  }

  @Test
  void errors_stop_it_and_there_is_no_button_R3() {
    desk.draft(ANA);
    desk.jdbi.useHandle(handle -> handle.execute("delete from advisor_skill"));
    Page page = pages.open("/publish", 1120, ColorScheme.DARK);
    assertThat(page.locator(".refusal").innerText())
        .contains("1 error stops publishing", "Ana does not have the skill Live Call.");
    assertThat(page.locator("form.publish").count()).isZero();
    look(page, "publish-errors-dark");
  }

  @Test
  void what_is_published_is_what_the_page_showed_R4() {
    desk.draft(ANA);
    Page page = pages.open("/publish", 1120, ColorScheme.LIGHT);
    desk.draft(ANA.replace("Ana", "Ben"));
    page.getByLabel("Why").fill("Because");
    publish(page, "r1");
    assertThat(page.locator(".refusal").innerText())
        .contains("publishing would change other things than were shown");
    assertThat(page.getByLabel("Why").inputValue()).isEqualTo("Because");
    assertThat(desk.latest()).isZero();
    publish(page, "r1");
    assertThat(desk.published()).containsExactly(ANA.replace("Ana", "Ben"));
  }

  @Test
  void warnings_are_confirmed_by_a_tick_and_new_ones_are_asked_about_again_R4() {
    desk.draft(ANA, "LIVE_CALL/2 (open) 2026-03-09T08:00 2026-03-09T16:00");
    Page page = pages.open("/publish", 1120, ColorScheme.LIGHT);
    assertThat(page.locator("[aria-labelledby=warnings]").innerText())
        .contains("1 warning", "Live Call 2, Mon 9 Mar 08:00–16:00");
    look(page, "publish-warnings");
    publish(page, "r1"); // the browser itself asks for the tick
    assertThat(desk.latest()).isZero();
    page.getByLabel("Publish in spite of 1 warning").check();
    desk.draft(
        ANA,
        "LIVE_CALL/2 (open) 2026-03-09T08:00 2026-03-09T16:00",
        "LIVE_CALL/2 (open) 2026-03-10T08:00 2026-03-10T16:00");
    publish(page, "r1");
    assertThat(page.locator(".refusal").innerText())
        .contains("the warnings are others than were shown, now 2 warnings");
    assertThat(desk.latest()).isZero();
    page.getByLabel("Publish in spite of 2 warnings").check();
    publish(page, "r1");
    assertThat(desk.published()).containsExactly(ANA);
  }

  @Test
  void a_big_change_stays_a_short_page_R4() {
    List<String> shifts = new ArrayList<>();
    desk.transactions.use(tx -> desk.advisor(tx, LONG.replace(" ", "_"), "LIVE_CALL"));
    for (int day = 0; day < 21; day++) {
      LocalDate date = LocalDate.of(2026, 3, 9).plusDays(day);
      shifts.add("LIVE_CALL/1 Ana %sT08:00 %<sT16:00".formatted(date));
      shifts.add("LIVE_CALL/1 Ben %sT16:00 %<sT22:00".formatted(date));
      shifts.add("LIVE_CALL/2 %s %sT12:00 %<sT18:00".formatted(LONG.replace(" ", "_"), date));
    }
    desk.draft(shifts.toArray(String[]::new));
    Page page = pages.open("/publish", 390, ColorScheme.LIGHT);
    assertThat(page.locator("details:not([open])").count()).isEqualTo(3);
    look(page, "publish-big-phone");
    page.locator("summary").first().click();
    look(page, "publish-big-phone-open");
  }

  private static List<SlotAtRisk> slots() {
    return List.of(
        new SlotAtRisk(
            Instant.parse("2026-03-09T16:00:00Z"),
            2,
            1,
            3,
            List.of(
                new AtRisk(
                    7,
                    "••••0018",
                    "16:00 in London",
                    false,
                    List.of(
                        Instant.parse("2026-03-09T15:20:00Z"),
                        Instant.parse("2026-03-09T17:40:00Z"))),
                new AtRisk(8, "••••0143", "", true, List.of()))));
  }

  private static void look(Page page, String name) {
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, name);
  }

  private static void publish(Page page, String revision) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish " + revision))
        .click();
  }
}
