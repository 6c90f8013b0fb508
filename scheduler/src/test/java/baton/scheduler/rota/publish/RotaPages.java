package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.testing.Chromium;
import baton.scheduler.testing.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** A desk's planning pages on a server of their own, seen by the lead Lea in a browser. */
final class RotaPages implements AutoCloseable {
  final RotaDesk desk;
  private final TestServer server;
  private final Chromium chromium = Chromium.start();

  RotaPages(RotaDesk desk, BookingsAtRisk bookings) {
    this.desk = desk;
    Rota rota = new Rota((tx, of) -> {}, (tx, of, news) -> {}, bookings);
    this.server =
        TestServer.start(environment -> {
          environment.jersey().register(new AccessFeature(desk.transactions));
          List.of(new PublishPage(desk.face(), rota)).forEach(environment.jersey()::register);
        });
    desk.transactions.use(tx -> desk.advisor(tx, "Lea"));
    desk.jdbi.useHandle(
        handle -> handle.execute("update advisor set lead = true where name = 'Lea'"));
  }

  /** A window with Lea signed in, at a page of the desk. */
  Page open(String path, int width, ColorScheme scheme) {
    Page page = chromium.open(width, width < 600 ? 844 : 900, scheme);
    String session = desk.transactions.run(tx -> TestSession.of(tx, desk.desk(tx).id(), lea(tx)));
    page.context().addCookies(List.of(new Cookie(TestSession.COOKIE, session).setUrl(at("/"))));
    page.setDefaultTimeout(10_000);
    page.navigate(at("/support" + path));
    return page;
  }

  String at(String path) {
    return server.uri(path).toString();
  }

  private static AdvisorId lea(Tx tx) {
    return new AdvisorId(
        tx.handle().select("select id from advisor where name = 'Lea'").mapTo(long.class).one());
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
