package baton.scheduler.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.TestSession;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The browser's own notification and the sound, as a browser really shows and plays them. */
class BrowserNoticeTest {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final PromptServer server = PromptServer.start("", MailServer.NONE);

  @BeforeAll
  static void open() {
    chromium = Chromium.startWithWindows();
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
  void prompt_is_notified_once_with_its_words_and_sounds_once_H4() {
    Screen screen = new Screen(true);
    wants(true, true);
    Page page = screen.page();
    page.locator("h1").click();
    tell("a");
    screen.until("shown title a text a");
    screen.until("played");
    assertThat(screen.heard("asked", "shown", "tone", "played"))
        .containsExactlyInAnyOrder(
            "asked title a text a", "shown title a text a", "tone running", "played");

    page.evaluate("() => window.lastNote.dispatchEvent(new Event('click'))");
    page.waitForURL("**/act/**");
  }

  @Test
  void nothing_is_notified_or_sounds_that_is_switched_off_H4() {
    Screen screen = new Screen(true);
    Page page = screen.page();
    page.locator("h1").click();
    wants(false, false);
    tell("a");
    screen.decided(page, 1);
    wants(true, false);
    tell("b");
    screen.decided(page, 2);
    wants(false, true);
    tell("c");
    screen.until("played");
    screen.decided(page, 3);
    assertThat(page.locator("[data-prompt-list] [data-prompt]")).hasCount(3);
    assertThat(screen.heard("asked", "tone"))
        .containsExactly("asked title b text b", "tone running");
  }

  @Test
  void two_tabs_and_a_reload_tell_a_screen_nothing_twice_H4() {
    Screen screen = new Screen(true);
    wants(true, true);
    Page one = screen.page();
    Page two = screen.page();
    one.locator("h1").click();
    two.locator("h1").click();
    tell("a");
    screen.decided(one, 2);
    screen.until("shown title a text a"); // a tab that goes would not tell of it any more
    one.reload();
    two.reload();
    tell("b");
    screen.decided(one, 4);
    screen.until("shown title b text b");
    Page three = screen.page();
    tell("c");
    screen.decided(three, 7);
    screen.until("shown title c text c");
    assertThat(screen.heard("asked"))
        .containsExactly("asked title a text a", "asked title b text b", "asked title c text c");
    assertThat(screen.heard("tone")).hasSize(3);
  }

  @Test
  void a_second_screen_of_the_same_person_is_told_too_H4() {
    wants(true, false);
    Screen desktop = new Screen(true);
    Screen phone = new Screen(true);
    desktop.page();
    phone.page();
    tell("a");
    desktop.until("shown title a text a");
    phone.until("shown title a text a");
  }

  @Test
  void who_forbids_notifications_still_hears_the_sound_and_reads_the_prompt_H4() {
    Screen screen = new Screen(false);
    wants(true, true);
    Page page = screen.page();
    page.locator("h1").click();
    tell("a");
    screen.until("played");
    assertThat(screen.heard("asked")).isEmpty();
    assertThat(page.locator("[data-prompt-list] [data-prompt]")).containsText("title a");
  }

  @Test
  void a_page_that_nobody_has_touched_is_told_without_waiting_for_the_sound_H4() {
    Screen screen = new Screen(true);
    wants(true, true);
    Page page = screen.page();
    tell("a");
    screen.until("shown title a text a");
    screen.decided(page, 1);
    tell("b");
    screen.until("shown title b text b");
  }

  private void wants(boolean browser, boolean sound) {
    server.desk.wishes(
        server.desk.ana, new NotificationPreferences(ChannelAddresses.NONE, browser, sound, null));
  }

  private void tell(String key) {
    server.desk.tell(server.room, server.desk.prompt(server.desk.ana, key));
  }

  /** Ana's browser: what its tabs were asked to show and play, and did. */
  private final class Screen {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final BrowserContext context;
    private final Page first;

    Screen(boolean allowed) {
      first = chromium.open(390, 844, ColorScheme.LIGHT);
      context = first.context();
      context.addCookies(
          List.of(
              new Cookie(TestSession.COOKIE, server.session(server.desk.ana))
                  .setUrl(server.at("/"))));
      context.exposeFunction("overheard", words -> heard.add(joined(words)));
      context.addInitScript(script());
      if (allowed) {
        context.grantPermissions(List.of("notifications"));
      }
    }

    /** A further tab, on the page of one's prompts. */
    Page page() {
      Page tab =
          context.pages().size() == 1 && first.url().equals("about:blank")
              ? first
              : context.newPage();
      tab.navigate(server.at("/sample/prompts"));
      return tab;
    }

    void until(String words) {
      try {
        first.waitForCondition(() -> heard.contains(words));
      } catch (TimeoutError e) {
        throw new AssertionError(words + " was not among " + heard, e);
      }
    }

    /** Until that many times a tab has decided whether it is the one to announce a prompt. */
    void decided(Page tab, int times) {
      tab.waitForCondition(() -> heard("claim").size() >= times);
    }

    List<String> heard(String... kinds) {
      return heard.stream()
          .filter(words -> Arrays.stream(kinds).anyMatch(words::startsWith))
          .toList();
    }

    private String joined(Object[] words) {
      return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(" "));
    }
  }

  private static String script() {
    try (InputStream script =
        Objects.requireNonNull(BrowserNoticeTest.class.getResourceAsStream("overheard.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
