package baton.scheduler.contact.booking;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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

  @Test
  void a_number_that_does_not_tell_is_asked_where_it_will_be_S6() {
    Page page = chromium.open(390, 844, ColorScheme.LIGHT);
    ask(page, "+1 800 234 5678");
    assertThat(page.locator("h1").innerText()).isEqualTo("Where will you be?");
    seen(page, "book-where", true);
    page.getByLabel("Somewhere else").fill("saint");
    press(page, "Use this place");
    assertThat(page.locator("main").innerText()).contains("We do not know this place");
    seen(page, "book-where-like", true);
    page.getByLabel("Somewhere else").fill("Kathmandu, Nepal");
    press(page, "Use this place");
    // Kathmandu's evening is over: 08:00 in Denver is 19:45 there.
    assertThat(page.locator("main").innerText()).contains("Kathmandu, now 19:50");
    assertThat(page.locator("button.slot").count()).isZero();
    assertThat(page.locator("main").innerText()).contains("No time is free");
    seen(page, "book-empty", true);
    page.getByText("Will you be somewhere else?").click();
    page.locator("button.choice").filter(new Locator.FilterOptions().setHasText("Phoenix")).click();
    assertThat(page.locator("main").innerText()).contains("Phoenix, now 07:05");
  }

  @Test
  void a_time_lost_and_a_call_moved_and_cancelled_are_said_plainly_S4_S8() {
    Page page = chromium.open(390, 844, ColorScheme.LIGHT);
    ask(page, "+44 20 7946 0018");
    String first = page.locator("button.slot").first().getAttribute("value");
    String other = desk.book("+44 20 7946 0999", first);
    page.locator("button.slot").first().click();
    assertThat(page.locator(".refusal").innerText())
        .contains("Somebody else has just taken Mon 1 Jun, 15:20.");
    seen(page, "book-lost", true);
    page.locator(".refusal button.slot").first().click();
    page.getByLabel("Your name").fill("Maximiliana ".repeat(6));
    press(page, "Book this call");
    page.getByText("Move it").click();
    seen(page, "book-move", true);
    page.locator("button.slot").nth(3).click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Your call is moved");
    page.getByText("Cancel it").click();
    press(page, "Cancel this call");
    assertThat(page.locator("h1").innerText()).isEqualTo("This call is cancelled");
    seen(page, "book-cancelled", true);
    desk.planned.setNow(first);
    page.navigate(other);
    assertThat(page.locator("h1").innerText()).isEqualTo("Your call is due");
    seen(page, "book-due", true);
    page.navigate(desk.uri("/book/desk/call/" + "A".repeat(40)));
    seen(page, "book-no-link", true);
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_what_was_typed_stays_S8() {
    Page page = chromium.openWithoutScript(390, 844);
    ask(page, "020 7946 0018");
    assertThat(page.locator(".wrong").innerText()).contains("We cannot read this number");
    assertThat(page.getByLabel("Your phone number").inputValue()).isEqualTo("020 7946 0018");
    seen(page, "book-wrong-number", false);
  }

  @Test
  void it_is_booked_in_a_frame_of_another_site_that_is_allowed() throws IOException {
    HttpServer host =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String site = "http://127.0.0.1:" + host.getAddress().getPort();
    try (BookingDesk framed =
        BookingDesk.in("America/Denver", "2026-06-01T14:05:00Z", BookingDesk.free(), site)) {
      framed.planned.publish(1, "2026-06-01T08:00", "2026-06-01T17:00");
      host.createContext(
          "/",
          exchange -> {
            byte[] page =
                ("<!doctype html><title>Shop</title><iframe title=Call width=390 height=700 src=\""
                        + framed.uri("/book/desk")
                        + "\"></iframe><iframe name=no src=\""
                        + desk.uri("/book/desk")
                        + "\"></iframe>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
          });
      host.start();
      Page page = chromium.open(1280, 900, ColorScheme.LIGHT);
      page.navigate(site);
      FrameLocator frame = page.frameLocator("iframe[title=Call]");
      frame.getByLabel("Your phone number").fill("+44 20 7946 0018");
      frame.getByText("See the times").click();
      frame.locator("button.slot").first().click();
      frame.getByLabel("Your name").fill("Cleo");
      frame.getByText("Book this call").click();
      frame.getByText("Your call is booked").waitFor();
      assertThat(framed.booked()).hasSize(1);
      assertThat(page.frameLocator("iframe[name=no]").getByText("Book a call").count()).isZero();
      assertThat(page.context().cookies()).isEmpty();
      Chromium.screenshot(page, "book-framed");
    } finally {
      host.stop(0);
    }
  }

  private void ask(Page page, String number) {
    page.navigate(desk.uri("/book/desk"));
    page.getByLabel("Your phone number").fill(number);
    press(page, "See the times");
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
