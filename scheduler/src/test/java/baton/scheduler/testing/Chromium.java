package baton.scheduler.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * A real browser: the machine's own; where there is none, one is installed, by apt-get for root on
 * a machine that has it, else by Playwright for itself. The usual one draws no windows: a page
 * costs it a third of the processor time, and is the same page. It talks to nobody but the page it
 * is given. Not for several threads at once.
 */
public final class Chromium implements AutoCloseable {
  private static final String WINDOWLESS = "chromium-headless-shell";
  private static final List<String> WHOLE =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final double PATIENCE_MILLIS = 30_000; // of a machine that is busy; as for clicks
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final Set<String> ACCESSIBLE = new HashSet<>();

  private final Browser browser;
  private final List<BrowserContext> open = new ArrayList<>();

  private Chromium(Browser browser) {
    this.browser = browser;
  }

  /** Each page has a profile of its own, so that one browser serves all tests of this JVM. */
  public static Chromium start() {
    return new Chromium(Started.BROWSER);
  }

  /** The same of a browser with windows, which alone shows notifications. */
  public static Chromium startWithWindows() {
    return new Chromium(StartedWithWindows.BROWSER);
  }

  /** Ends with the JVM, whose pipe to Playwright then breaks. */
  private static final class Started {
    private static final Browser BROWSER =
        launch(
            installed(List.of(WINDOWLESS))
                .or(() -> installed(WHOLE))
                .or(() -> Debian.command(WINDOWLESS, WINDOWLESS)),
            WINDOWLESS);
  }

  private static final class StartedWithWindows {
    private static final Browser BROWSER =
        launch(installed(WHOLE).or(() -> Debian.command("chromium", "chromium")), "chromium");
  }

  private static Browser launch(Optional<Path> installed, String channel) {
    Map<String, String> environment =
        installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    installed.ifPresentOrElse(options::setExecutablePath, () -> options.setChannel(channel));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return playwright.chromium().launch(options);
  }

  /** A page of its own, with no cookies, of this size in CSS pixels. */
  public Page open(int width, int height, ColorScheme scheme) {
    return page(options(width, height).setColorScheme(scheme));
  }

  /** The same for one who has switched scripts off. */
  public Page openWithoutScript(int width, int height) {
    return page(options(width, height).setJavaScriptEnabled(false));
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    open.add(context);
    return context.newPage();
  }

  /**
   * Writes {@code target/screenshots/<name>.png} of what the window shows, when somebody is there
   * to look at it: with {@code -Dbaton.screenshots}.
   */
  public static void screenshot(Page page, String name) {
    screenshot(page, name, false);
  }

  /** The same of the whole page, however long. */
  public static void wholeScreenshot(Page page, String name) {
    screenshot(page, name, true);
  }

  private static void screenshot(Page page, String name, boolean whole) {
    if (System.getProperty("baton.screenshots") != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setAnimations(ScreenshotAnimations.DISABLED)
              .setPath(SCREENSHOTS.resolve(name + ".png"))
              .setFullPage(whole));
    }
  }

  /**
   * Fails when axe finds anything that keeps somebody from using the page. A page of the same
   * elements, whatever their words, that was found well at this width is not judged again.
   */
  public static void assertAccessible(Page page) {
    if (ACCESSIBLE.contains(elements(page))) {
      return;
    }
    // What fades in is judged by what it is then; a live page may begin a fade at any moment. None
    // is waited for: where nothing is painted, none ends.
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page.evaluate("() => document.getAnimations().forEach(one => one.finish())");
    // In one go: the other mode opens a second page to sum up what it found in frames.
    Assertions.assertThat(page.frames()).as("frames").hasSize(1);
    // To describe all that is well would take axe most of its time.
    AxeRunOptions wanted = new AxeRunOptions();
    wanted.setResultTypes(List.of("violations"));
    List<Rule> violations =
        new AxeBuilder(page).options(wanted).setLegacyMode(true).analyze().getViolations();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    Assertions.assertThat(violations.stream().map(Chromium::told)).as("axe").isEmpty();
    ACCESSIBLE.add(elements(page));
  }

  /**
   * What a page is made of, as far as axe and our styles look at it: kinds of elements within kinds
   * of elements, each once.
   */
  private static String elements(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              const ids = new Map();
              for (const { id } of document.querySelectorAll('[id]')) ids.set(id, (ids.get(id) ?? 0) + 1);
              const judged = /^(class|role|type|lang|tabindex|data-(theme|line|part)|aria-(hidden|expanded|pressed|current|invalid|live|sort|selected|checked|modal|haspopup|level))$/;
              const pointing = /^(for|aria-(labelledby|describedby|controls|owns|errormessage|activedescendant))$/;
              const told = ({ name, value }) => judged.test(name) ? value
                : name === 'id' ? ids.get(value) > 1
                : pointing.test(name) ? value.split(/\\s+/).every(id => ids.get(id) === 1)
                : value.trim() !== '';
              const kind = one => one.localName
                + [...one.attributes].map(a => `[${a.name}=${told(a)}]`).sort().join('')
                + ([...one.childNodes].some(n => n.nodeType === 3 && n.data.trim()) ? '.' : '')
                + '(' + [...new Set([...one.children].map(kind))].join('') + ')';
              const dark = matchMedia('(prefers-color-scheme: dark)').matches;
              return innerWidth + (dark ? 'dark' : 'light') + kind(document.documentElement);
            }
            """);
  }

  /** Fails when the page can be scrolled sideways, or at all. */
  public static void assertFits(Page page, boolean alsoDown) {
    Assertions.assertThat(overflow(page, "Width")).as("scrolls sideways by, px").isZero();
    if (alsoDown) {
      Assertions.assertThat(overflow(page, "Height")).as("scrolls down by, px").isZero();
    }
  }

  @Override
  public void close() {
    open.forEach(BrowserContext::close);
  }

  private static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB");
  }

  private static int overflow(Page page, String side) {
    return (Integer)
        page.evaluate(
            "side => document.documentElement['scroll' + side] - window['inner' + side] > 0"
                + " ? document.documentElement['scroll' + side] - window['inner' + side] : 0",
            side);
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + "\n  "
        + String.join(
            "\n  ",
            rule.getNodes().stream()
                .map(node ->
                    node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                .toList());
  }

  private static Optional<Path> installed(List<String> names) {
    return Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin")
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
