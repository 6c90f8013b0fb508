package baton.scheduler.booking;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookPageLookTest {
  private static Chromium chromium;

  private final BookingDesk desk = BookingDesk.in("America/Denver", "2026-06-01T14:05:00Z");

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void shut() {
    chromium.close();
  }

  @BeforeEach
  void plan() {
    for (int day = 1; day <= 9; day++) {
      desk.planned.publish(
          1, "2026-06-0%dT08:00".formatted(day), "2026-06-0%dT17:00".formatted(day));
    }
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void a_stranger_books_on_a_phone_without_script_S3() {
    walk(chromium.openWithoutScript(390, 844), "book-phone-plain", false);
  }

  @Test
  void a_stranger_books_on_a_phone_in_the_dark_S3() {
    walk(chromium.open(390, 844, ColorScheme.DARK), "book-phone-dark", true);
  }

  @Test
  void a_stranger_books_at_a_desk_S3() {
    walk(chromium.open(1280, 900, ColorScheme.LIGHT), "book-desktop", true);
  }

  private void walk(Page page, String shot, boolean scripted) {
    page.navigate(desk.uri("/book/desk"));
    seen(page, shot + "-1-number", scripted);
    page.getByLabel("Your phone number").fill("+44 (0)20 7946 0018");
    press(page, "See the times");
    assertThat(page.locator("main").innerText()).contains("London, now 15:05");
    seen(page, shot + "-2-times", scripted);
    page.locator("button.slot").first().click();
    assertThat(page.locator("main").innerText()).contains("Kept for you until 15:10");
    seen(page, shot + "-3-name", scripted);
    page.getByLabel("Your name").fill("Cleo Featherstonehaugh");
    press(page, "Book this call");
    assertThat(page.locator("h1").innerText()).isEqualTo("Your call is booked");
    seen(page, shot + "-4-booked", scripted);
    assertThat(desk.booked()).hasSize(1);
  }

  private static void seen(Page page, String name, boolean scripted) {
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, name);
    if (scripted) { // axe is a script
      Chromium.assertAccessible(page);
    }
  }

  private static void press(Page page, String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
        .click();
  }
}
