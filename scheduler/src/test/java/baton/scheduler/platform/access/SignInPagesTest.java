package baton.scheduler.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.web.Assets;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.testing.Chromium;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages of this room as a person meets them, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPagesTest {
  private static final String LONG = "Maximiliane-Theodora ".repeat(3) + "von Hohenstein";

  private final TwoDesks desks = new TwoDesks();
  private TestService service;
  private Chromium browser;

  @BeforeAll
  void start() throws Exception {
    List<Object> components = new ArrayList<>();
    components.add(new Assets());
    components.add(new Shift());
    components.addAll(
        AccessModule.components(
            desks.transactions, new Pages(), new SessionCookies(false), ClockMode.REHEARSAL));
    service = TestService.start(components.toArray());
    browser = Chromium.start();
  }

  @AfterAll
  void stop() {
    browser.close();
    service.close();
  }

  @Path("/{desk}/shift")
  @RolesAllowed(Roles.ADVISOR)
  public static class Shift {
    @GET
    @Produces("text/html")
    public String shift(@Auth Caller caller) {
      return "<!doctype html><html lang=en><title>Shift</title><h1>" + caller.name() + "</h1>";
    }
  }

  @Test
  void advisor_gets_in_by_link_sets_a_password_and_uses_it() {
    Page page = browser.open(390, 844, ColorScheme.LIGHT);
    page.navigate(service.at(link()).toString());
    look(page, "sign-in-link-390");
    page.keyboard().press("Tab"); // to "Skip to the page"
    page.locator("button.button-main").press("Enter");
    assertThat(page.url()).endsWith("/support/shift");

    page.navigate(service.at("/support/password").toString());
    look(page, "password-390");
    fill(page, "new", "ana");
    fill(page, "again", "ana");
    page.evaluate("document.querySelector('main form').noValidate = true");
    page.locator("main button").click();
    assertThat(page.title()).startsWith("Password not changed");
    look(page, "password-refused-390");
    fill(page, "new", "seven old bicycles");
    fill(page, "again", "seven old bicycles");
    page.locator("main button").click();
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS).textContent())
        .contains("Your password is set");
    page.locator("form[action='/sign-out'] button").click();
    assertThat(page.url()).endsWith("/sign-in");

    page.navigate(service.at("/support/shift").toString());
    assertThat(page.locator("#f-desk").inputValue()).isEqualTo("support");
    fill(page, "name", "Ana");
    fill(page, "password", "not it");
    page.locator("#f-password").press("Enter");
    assertThat(page.title()).startsWith("Not signed in");
    look(page, "sign-in-wrong-390");
    fill(page, "password", "seven old bicycles");
    page.locator("#f-password").press("Enter");
    assertThat(page.url()).endsWith("/support/shift");
    assertThat(page.locator("h1").textContent()).isEqualTo("Ana");
  }

  @Test
  void pages_fit_wide_and_dark_and_with_a_very_long_name() {
    Page wide = browser.open(1280, 800, ColorScheme.DARK);
    wide.navigate(service.at("/sign-in").toString());
    look(wide, "sign-in-1280-dark");
    var max = desks.advisor(desks.support, LONG, false);
    Page narrow = browser.open(390, 844, ColorScheme.DARK);
    String token =
        desks.transactions.run(tx ->
            new SignInLinks().issue(tx, desks.support, max, Roles.ADVISOR, Duration.ofHours(1)));
    narrow.navigate(service.at(SignInLinks.PATH + token).toString());
    look(narrow, "sign-in-link-long-390-dark");
    narrow.locator("button.button-main").click();
    narrow.navigate(service.at("/support/password").toString());
    look(narrow, "password-long-390-dark");
    narrow.navigate(service.at(SignInLinks.PATH + token).toString());
    look(narrow, "sign-in-link-gone-390-dark");
  }

  private static void look(Page page, String name) {
    Chromium.wholeScreenshot(page, name);
    Chromium.assertAccessible(page);
    Chromium.assertFits(page, false);
  }

  private static void fill(Page page, String field, String text) {
    page.locator("#f-" + field).fill(text);
  }

  private String link() {
    return SignInLinks.PATH
        + desks.transactions.run(tx ->
            new SignInLinks()
                .issue(tx, desks.support, desks.ana, Roles.ADVISOR, Duration.ofHours(1)));
  }
}
