package baton.scheduler.floor.wallboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.Shell;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;
import org.glassfish.jersey.media.sse.SseFeature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wallboard as people see it, of pictures made by hand; and what its script does. */
class WallboardLookTest {
  private static final Map<String, Supplier<WallboardSnapshot>> PICTURES =
      Map.of(
          "empty", HandMade::empty,
          "calm", HandMade::calm,
          "full", HandMade::full,
          "trouble", HandMade::trouble,
          "one-trouble", HandMade::oneTrouble,
          "lost", HandMade::lost,
          "long-names", HandMade::longNames,
          "rehearsal", () -> HandMade.rehearsal(HandMade.calm()));

  private static final Pages PAGES = new Pages();

  @SuppressWarnings("NullAway.Init")
  private static TestServer server;

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @SuppressWarnings("NullAway.Init")
  private static Boards boards;

  private final List<Page> open = new ArrayList<>();

  /** A page of each picture, and a line that a test can use and cut. */
  @Path("/{picture}/wallboard")
  @PermitAll
  public static final class Boards {
    private final Map<String, EventOutput> lines = new ConcurrentHashMap<>();
    private final Queue<EventOutput> all = new ConcurrentLinkedQueue<>();
    private volatile boolean broken;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page(@PathParam("picture") String picture, @QueryParam("who") String who) {
      Shell shell =
          Shell.titled("Wallboard")
              .entry("wallboard")
              .at(new Shell.Place("Support desk", "support", "MT"))
              .seenBy(new Shell.Visitor("Ana", Set.of("lead", "advisor"), "token"));
      return PAGES.render(
          "floor/wallboard/wallboard.ftlh",
          new WallboardPage.Model(shell, "/" + picture + "/wallboard/events", html(picture)));
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Response events(@PathParam("picture") String picture) throws Exception {
      if (broken) {
        return Response.status(503).build();
      }
      EventOutput line = new EventOutput();
      line.write(pulse("live"));
      lines.put(picture, line);
      all.add(line);
      return Response.ok(line).build();
    }

    void send(String picture, OutboundEvent event) throws Exception {
      requireNonNull(lines.get(picture)).write(event);
    }

    void cut(String picture) throws Exception {
      broken = true;
      requireNonNull(lines.get(picture)).close();
    }

    static String html(String picture) {
      return PAGES.render(
          "floor/wallboard/board.ftlh", BoardView.of(requireNonNull(PICTURES.get(picture)).get()));
    }

    static OutboundEvent pulse(String word) {
      return new OutboundEvent.Builder().name("pulse").data(word).build();
    }
  }

  @BeforeAll
  static void start() {
    boards = new Boards();
    server =
        TestServer.start(environment -> {
          environment.jersey().register(SseFeature.class);
          environment.jersey().register(boards);
        });
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @AfterEach
  void closePages() throws Exception {
    open.forEach(page -> page.context().close());
    for (EventOutput line : boards.all) {
      line.close();
    }
    boards.broken = false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty",
        "calm",
        "full",
        "trouble",
        "one-trouble",
        "lost",
        "long-names",
        "rehearsal"
      })
  void board_fits_a_screen_without_scrolling_and_is_accessible(String picture) {
    Page page = show(picture, 1920, 1080, ColorScheme.DARK);
    Chromium.screenshot(page, "wallboard-" + picture);
    Chromium.assertFits(page, true);
    assertNothingIsCutOff(page);
    Chromium.assertAccessible(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "calm", "trouble", "lost", "long-names"})
  void board_is_readable_on_a_phone(String picture) {
    Page page = show(picture, 390, 844, ColorScheme.LIGHT);
    Chromium.wholeScreenshot(page, "wallboard-" + picture + "-390");
    Chromium.assertFits(page, false);
    Chromium.assertAccessible(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1366x768", "1280x1024", "3840x2160"})
  void board_fits_other_screens(String size) {
    int x = size.indexOf('x');
    Page page =
        show(
            "trouble",
            Integer.parseInt(size.substring(0, x)),
            Integer.parseInt(size.substring(x + 1)),
            ColorScheme.DARK);
    Chromium.screenshot(page, "wallboard-trouble-" + size);
    Chromium.assertFits(page, true);
    assertNothingIsCutOff(page);
  }

  @Test
  void light_theme_can_be_chosen_and_is_kept() {
    Page page = show("trouble", 390, 844, ColorScheme.DARK);
    page.getByLabel("Light").check();
    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("light");
    page.setViewportSize(1920, 1080);
    page.reload();
    assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("light");
    Chromium.screenshot(page, "wallboard-trouble-light");
    Chromium.assertAccessible(page);
  }

  @Test
  void zoomed_to_200_percent_it_becomes_a_page_that_scrolls_down_only() {
    Page page = show("trouble", 960, 540, ColorScheme.DARK);
    Chromium.wholeScreenshot(page, "wallboard-trouble-zoomed");
    Chromium.assertFits(page, false);
  }

  @Test
  void lost_line_is_said_with_the_age_of_the_picture_and_comes_back_W2() throws Exception {
    Page page = show("calm", 1920, 1080, ColorScheme.DARK);
    boards.cut("calm");

    await(page, "reconnecting");
    assertThat(badge(page)).containsPattern("Reconnecting, picture \\d+ s old");
    await(page, "stale");
    assertThat(badge(page)).containsPattern("Stale, picture \\d+ s old");
    page.clock().runFor(180_000);
    assertThat(badge(page)).isEqualTo("Stale, picture 3 min old");
    Chromium.screenshot(page, "wallboard-stale");

    boards.broken = false;
    await(page, "live");
    assertThat(badge(page)).isEqualTo("Live");
  }

  @Test
  void server_that_cannot_know_makes_the_picture_stale_at_once_W2() throws Exception {
    Page page = show("calm", 1920, 1080, ColorScheme.DARK);
    boards.send("calm", Boards.pulse("blind"));
    await(page, "stale");
    boards.send("calm", Boards.pulse("live"));
    await(page, "live");
  }

  @Test
  void change_is_shown_and_said_W2() throws Exception {
    Page page = show("calm", 1920, 1080, ColorScheme.DARK);
    boards.send("calm", new OutboundEvent.Builder().data(Boards.html("trouble")).build());
    page.waitForSelector(".needs");
    assertThat(page.locator("[data-announce]").textContent())
        .contains("Live Chat 2 has nobody")
        .doesNotContain("Live Call 1: Ana");
    assertThat(page.locator(".on-board.changed").count()).isEqualTo(4);
  }

  @Test
  void times_go_on_between_pictures_and_stand_still_in_a_rehearsal() {
    Page live = show("calm", 1920, 1080, ColorScheme.DARK);
    Page still = show("rehearsal", 1920, 1080, ColorScheme.DARK);
    for (Page page : List.of(live, still)) {
      page.clock().runFor(60_000);
    }
    assertThat(live.locator(".board-clock time").textContent()).isEqualTo("14:08");
    assertThat(live.locator(".call .in").first().textContent()).isEqualTo("in 12 min");
    assertThat(live.locator(".run time").textContent()).startsWith("7:");
    assertThat(still.locator(".board-clock time").textContent()).isEqualTo("14:07");
    assertThat(still.locator(".run time").textContent()).isEqualTo("6:08");
  }

  @Test
  void without_script_the_board_is_there_and_asks_again_by_itself() {
    Page page = chromium.openWithoutScript(1920, 1080);
    open.add(page);
    page.navigate(server.uri("/trouble/wallboard").toString());
    assertThat(page.locator(".need").count()).isEqualTo(4);
    assertThat(badge(page)).isEqualTo("As of 14:07");
    assertThat(page.locator("meta[http-equiv=refresh]").count()).isOne();
  }

  private static String badge(Page page) {
    return page.locator("[data-badge]").textContent();
  }

  private static void await(Page page, String line) {
    page.waitForCondition(() -> {
      page.clock().runFor(1_000);
      return line.equals(line(page));
    });
  }

  private Page show(String picture, int width, int height, ColorScheme scheme) {
    Page page = chromium.open(width, height, scheme);
    open.add(page);
    page.clock().install();
    page.navigate(server.uri("/" + picture + "/wallboard").toString());
    page.waitForCondition(() -> "live".equals(line(page)));
    return page;
  }

  private static String line(Page page) {
    return (String) page.evaluate("document.body.dataset.line || ''");
  }

  /** Nothing lies below the screen's end, hidden because the board does not scroll. */
  private static void assertNothingIsCutOff(Page page) {
    Object lowest =
        page.evaluate(
            "() => Math.max(...[...document.querySelectorAll('.board *')]"
                + ".map(e => e.getBoundingClientRect().bottom)) - innerHeight");
    assertThat(((Number) lowest).doubleValue()).as("px below the screen").isLessThanOrEqualTo(0);
    Object over =
        page.evaluate(
            "() => [...document.querySelectorAll('.board-columns')]"
                + ".map(c => Math.max(0, ...[...c.querySelectorAll('*')]"
                + ".map(e => e.getBoundingClientRect().bottom))"
                + " - document.querySelector('.totals').getBoundingClientRect().top)[0]");
    assertThat(((Number) over).doubleValue()).as("px over the totals").isLessThanOrEqualTo(0);
  }
}
