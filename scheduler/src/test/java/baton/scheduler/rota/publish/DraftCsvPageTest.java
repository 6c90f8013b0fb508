package baton.scheduler.rota.publish;

import static org.assertj.core.api.Assertions.assertThat;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The draft is sent as a file: each mistake is named by its line, and nothing typed is lost. */
class DraftCsvPageTest {
  private static final String HEADER = "seat,advisor,start,end\n";
  private static final String ANA = "LIVE_CALL/1,Ana,2026-03-09T08:00,2026-03-09T16:00\n";

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final RotaDesk desk = RotaDesk.in("America/Denver", "2026-03-02T14:00:00Z");
  private final TestServer server =
      TestServer.start(environment -> {
        environment.jersey().register(new AccessFeature(desk.transactions));
        environment.jersey().register(new DraftCsvPage(desk.face(), desk.rota));
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
  void a_lead_sees_each_mistake_by_its_line_and_corrects_it_R3() {
    Page page = as("Lea", 1120, 800, ColorScheme.DARK);
    page.navigate(at("/support/planner/csv"));

    save(
        page,
        HEADER
            + ANA
            + "LIVE_CALL/1,Ben,2026-03-09T15:00,soon\n"
            + "LIVE_CALL/2,Cleo,2026-03-09T08:00,2026-03-09T16:00\n");
    assertThat(page.locator(".findings li").allInnerTexts())
        .containsExactly(
            "Error line 3: end \"soon\" is not a time. Write desk wall time to the minute and"
                + " without a zone, for example 2026-03-09T08:00. Rule T3",
            "Error line 4: advisor Cleo does not have the skill Live Call. Plan somebody who has"
                + " it, or add the skill to Cleo. Rule R2");
    assertThat(page.getByLabel("All shifts from now on").inputValue()).contains("soon");
    Chromium.assertAccessible(page);
    Chromium.wholeScreenshot(page, "csv-mistakes");

    save(page, HEADER + ANA);
    assertThat(page.locator("main").innerText()).contains("The draft is saved.");
    assertThat(page.getByLabel("All shifts from now on").inputValue()).isEqualTo(HEADER + ANA);
    Chromium.assertAccessible(page);
  }

  @Test
  void a_file_is_read_into_the_text_field() throws Exception {
    Path file = Files.createTempFile("rota", ".csv");
    Files.writeString(file, "\uFEFF" + HEADER.strip() + "\r\n" + ANA.strip() + "\r\n");
    Page page = as("Lea", 390, 844, ColorScheme.LIGHT);
    page.navigate(at("/support/planner/csv"));
    page.setInputFiles("input[type=file]", file);
    page.waitForCondition(
        () -> page.getByLabel("All shifts from now on").inputValue().contains("Ana"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save draft")).click();
    assertThat(page.locator("main").innerText()).contains("The draft is saved.");
    Chromium.assertFits(page, false);
    Chromium.wholeScreenshot(page, "csv-phone");
    Files.delete(file);
  }

  private static void save(Page page, String csv) {
    page.getByLabel("All shifts from now on").fill(csv);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save draft")).click();
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
