package baton.scheduler.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A lead makes a rota of nothing but the cover asked for, and an advisor finds their part of it.
 */
class PlanAWeekTest {
  private static final String FIRST = "2026-03-30";
  private static final String LAST = "2026-04-05";

  private TestBaton baton;
  private Chromium chromium;

  @BeforeEach
  void start() {
    baton = TestBaton.rehearsing("2026-03-10T14:00:00Z");
    chromium = Chromium.start();
  }

  @AfterEach
  void stop() {
    chromium.close();
    baton.close();
  }

  @Test
  void cover_asked_for_becomes_open_shifts_then_peoples_then_the_rota_R1_R3_R4() {
    Page lea = open("Lea");
    lea.navigate(baton.address() + "/support/planner?of=" + FIRST);
    assertThat(bars(lea)).hasCount(0);
    lea.getByRole(AriaRole.LINK, named("Fill")).first().click();

    lea.getByLabel("From").fill(FIRST);
    lea.getByLabel("To, that day included").fill(LAST);
    press(lea, "Lay open shifts");
    Locator fill = lea.getByRole(AriaRole.BUTTON, matching("Fill [0-9]+ open shifts"));
    int open = Integer.parseInt(fill.innerText().replaceAll("[^0-9]", ""));
    assertThat(open).isGreaterThan(60);
    lea.getByLabel("For at most").selectOption("10");
    fill.click();
    assertThat(lea.locator(".run")).containsText(open + " shifts filled.");
    Chromium.assertAccessible(lea);

    lea.getByRole(AriaRole.LINK, named("Look at the draft")).click();
    lea.navigate(baton.address() + "/support/planner?of=" + FIRST);
    assertThat(bars(lea)).hasCount(open);
    String planned =
        lea.locator("tbody tr:has(td .bar) th strong, tbody tr:has(td .bar) th")
            .first()
            .innerText();
    String shift = bars(lea).first().innerText();
    lea.getByText("Preview").first().click();
    assertThat(lea.locator("main")).containsText("Publish r2");
    assertThat(lea.locator("main")).not().containsText("stops publishing");
    lea.getByLabel("Why (who looks back will see it)").fill("Easter week");
    lea.getByText(Pattern.compile("[0-9]+ more warnings")).click();
    assertThat(lea.getByText("Voicemail: 0 of 1 from 08:00 to 22:00, Sun 29 Mar.")).isVisible();
    Chromium.wholeScreenshot(lea, "plan-a-week-publish");
    lea.getByLabel(Pattern.compile("Publish in spite of .*")).check();
    press(lea, "Publish r2");
    assertThat(lea.locator("main")).containsText("r2 is published.");

    Page advisor = open(planned.lines().findFirst().orElseThrow());
    advisor.navigate(baton.address() + "/support/my-rota");
    assertThat(advisor.locator("[data-part='week %s']".formatted(FIRST)))
        .containsText(shift.lines().findFirst().orElseThrow());
  }

  private Page open(String who) {
    Page page = chromium.open(1280, 900, ColorScheme.LIGHT);
    page.navigate(baton.address() + baton.link(who));
    page.getByRole(AriaRole.BUTTON).first().click();
    return page;
  }

  private static Locator bars(Page page) {
    return page.locator(".plan .bar:not(.gone)");
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, named(words)).click();
  }

  private static Page.GetByRoleOptions named(String words) {
    return new Page.GetByRoleOptions().setName(words).setExact(true);
  }

  private static Page.GetByRoleOptions matching(String words) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(words));
  }
}
