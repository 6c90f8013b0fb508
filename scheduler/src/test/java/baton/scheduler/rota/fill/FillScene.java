package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.LiveSnapshot;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.dropwizard.core.setup.Environment;
import java.time.Duration;
import java.util.List;

/** A desk's pages and API of filling on a real server; Lea is a lead. */
final class FillScene implements AutoCloseable {
  final FillDesk desk = new FillDesk();
  private final TestServer server;
  private final AdvisorId lea;

  FillScene() {
    lea =
        desk.transactions.run(
            tx -> new Advisors().add(tx, desk.desk().id(), "Lea", true, List.of()));
    server = TestServer.start(this::register);
  }

  private void register(Environment environment) {
    LiveDesks live =
        new LiveDesks(
            desk.database.appSource(),
            id ->
                new LiveSnapshot.Painted(
                    desk.transactions.run(Tx::now), "", "", Duration.ofHours(1)));
    live.register(environment);
    environment.lifecycle().manage(desk.fills);
    environment.jersey().register(new AccessFeature(desk.transactions));
    FillModule.resources(
            new DeskPages(
                new DeskTransactions(desk.transactions),
                new Pages(),
                new DeskShells(ClockMode.SYSTEM),
                live),
            desk.fills)
        .forEach(environment.jersey()::register);
  }

  Page lea(Chromium chromium, int width, int height, ColorScheme scheme) {
    String session = desk.transactions.run(tx -> TestSession.of(tx, desk.desk().id(), lea));
    Page page = chromium.open(width, height, scheme);
    page.context()
        .addCookies(
            List.of(new Cookie(TestSession.COOKIE, session).setUrl(server.uri("/").toString())));
    return page;
  }

  Api program(String role) {
    String token =
        desk.transactions.run(tx ->
            new ApiTokens()
                .issue(
                    tx, "a program", role, desk.desk().id(), desk.now().plus(Duration.ofDays(9))));
    return new Api(server.uri("").toString(), token);
  }

  Api lead() {
    return program(Roles.LEAD);
  }

  String url() {
    return server.uri("/support/fill").toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
