package baton.scheduler.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.Refusal;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell and every component in it, as people see them. */
class ShellLookTest {
  @SuppressWarnings("NullAway.Init")
  private static TestServer server;

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  /** One page that has everything. */
  @Path("/components")
  @PermitAll
  public static final class Components {
    private static final Pages PAGES = new Pages();

    record Model(Shell shell, Problem problem, List<String> kinds) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page() {
      Shell shell =
          Shell.titled("Components")
              .entry("week")
              .at(new Shell.Place("Support desk", "support", "MT"))
              .seenBy(new Shell.Visitor("Ana", Set.of("lead", "advisor"), "token"))
              .rehearsing("Sat 21 Nov 07:55");
      Problem refused =
          Problem.refused(
              new Refusal(
                  "H1",
                  "Live Call 1 is still yours: Ben starts at 14:00 MT and has not logged in.",
                  "Ask Ben to log in, or ask a lead to release you."));
      return PAGES.render(
          "platform/web/components.ftlh",
          new Model(
              shell,
              refused,
              List.of("on-seat", "standing-by", "late", "overrun", "open", "uncovered")));
    }
  }

  @BeforeAll
  static void start() {
    server = TestServer.start(environment -> environment.jersey().register(new Components()));
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
  void shell_and_components_fit_and_are_accessible(int width, ColorScheme scheme) {
    Page page = chromium.open(width, 900, scheme);
    page.navigate(server.uri("/components").toString());
    assertThat(page.locator("h1").textContent()).isEqualTo("Components");
    Chromium.wholeScreenshot(page, "components-" + width + "-" + scheme);
    Chromium.assertFits(page, false);
    Chromium.assertAccessible(page);
    page.context().close();
  }

  @Test
  void keyboard_reaches_the_page_itself_first() {
    Page page = chromium.open(1280, 900, ColorScheme.LIGHT);
    page.navigate(server.uri("/components").toString());
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to the page");
    page.keyboard().press("Enter");
    assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("main");
    page.context().close();
  }

  @Test
  void unknown_address_is_a_page_with_a_way_on() {
    Page page = chromium.open(390, 844, ColorScheme.LIGHT);
    page.navigate(server.uri("/nothing-here").toString());
    Chromium.screenshot(page, "problem-390");
    assertThat(page.locator("h1").textContent()).isEqualTo("Not found");
    assertThat(page.getByText("To the start").getAttribute("href")).isEqualTo("/");
    Chromium.assertAccessible(page);
    page.context().close();
  }
}
