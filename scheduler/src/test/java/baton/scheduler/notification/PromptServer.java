package baton.scheduler.notification;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.TestSession;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.testing.Api;
import baton.scheduler.testing.TestServer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/** The room behind a real socket, with Lea as the desk's lead. */
final class PromptServer implements AutoCloseable {
  final PromptDesk desk = new PromptDesk();
  final AdvisorId lea = desk.rows.advisor("Lea");
  final NotificationModule room;
  private final TestServer server;

  private PromptServer(String hosts, MailServer mail) {
    this.room = desk.room(hosts, mail);
    desk.database.owner().useHandle(h -> h.execute("update advisor set lead = name = 'Lea'"));
    this.server =
        TestServer.start(environment -> {
          LiveDesks live = new LiveDesks(desk.database.appSource(), PromptServer::nothing);
          live.register(environment);
          environment.jersey().register(new AccessFeature(desk.transactions));
          room.resources(
                  new DeskPages(
                      new DeskTransactions(desk.transactions),
                      new Pages(),
                      new DeskShells(ClockMode.SYSTEM),
                      live),
                  environment.getObjectMapper())
              .forEach(environment.jersey()::register);
        });
  }

  static PromptServer start(String hosts, MailServer mail) {
    return new PromptServer(hosts, mail);
  }

  /** A program of that role; acting for somebody where one is named. */
  Api program(String role) {
    String token =
        desk.transactions.run(tx ->
            new ApiTokens()
                .issue(tx, "a program", role, role.equals("admin") ? null : desk.desk.id(), null));
    return new Api(
        HttpClient.newHttpClient(),
        server.uri("").toString(),
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
  }

  String session(AdvisorId advisor) {
    return desk.transactions.run(tx -> TestSession.of(tx, desk.desk.id(), advisor));
  }

  String at(String path) {
    return server.uri(path).toString();
  }

  @Override
  public void close() {
    server.close();
    try {
      room.worker().stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Painted nothing(DeskId desk) {
    return new Painted(PromptDesk.START, "{}", "", Duration.ofHours(1));
  }
}
