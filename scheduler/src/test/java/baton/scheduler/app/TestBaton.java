package baton.scheduler.app;

import baton.handoff.AdvisorId;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.access.ApiTokens;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.access.SignInLinks;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.testing.Api;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All of Baton in this JVM, on a database of its own, its sample desk rehearsing. */
final class TestBaton implements AutoCloseable {
  private final TestDatabase database;
  private final DropwizardTestSupport<BatonConfiguration> support;
  private final Instant start;

  private TestBaton(TestDatabase database, Instant start) {
    this.database = database;
    this.start = start;
    this.support =
        new DropwizardTestSupport<>(
            BatonApplication.class,
            "../config.yml",
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"),
            ConfigOverride.config("server.shutdownGracePeriod", "0s"),
            ConfigOverride.config("database.url", database.url()),
            ConfigOverride.config("clock.mode", "rehearsal"),
            ConfigOverride.config("clock.start", start.toString()));
  }

  static TestBaton rehearsing(String start) {
    return rehearsing(TestDatabase.create(), start);
  }

  /**
   * @param start of a rehearsal in a database that has none; else it goes on where that stood
   */
  static TestBaton rehearsing(TestDatabase database, String start) {
    TestBaton baton = new TestBaton(database, Instant.parse(start));
    try {
      baton.support.before();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return baton;
  }

  Api admin() {
    return program(Roles.ADMIN, null);
  }

  /** A program of the sample desk that acts for the advisor it names. */
  Api program(String role, @Nullable String onBehalfOf) {
    String token =
        transactions()
            .run(tx ->
                new ApiTokens()
                    .issue(
                        tx,
                        "test " + role,
                        role,
                        role.equals(Roles.ADMIN)
                            ? null
                            : new Desks().required(tx, SampleDesk.SLUG).id(),
                        start.plus(Duration.ofDays(30))));
    Api api = new Api("http://localhost:" + support.getLocalPort(), token);
    return onBehalfOf == null ? api : api.onBehalfOf(onBehalfOf);
  }

  String address() {
    return "http://localhost:" + support.getLocalPort();
  }

  /** The id of somebody of the sample desk. */
  AdvisorId advisor(String name) {
    return transactions()
        .run(tx ->
            new Advisors()
                .all(tx, new Desks().required(tx, SampleDesk.SLUG).id()).stream()
                    .filter(advisor -> advisor.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .id());
  }

  /** The path of a fresh one-time sign-in link for somebody of the sample desk. */
  String link(String who) {
    AdvisorId advisor = advisor(who);
    return SignInLinks.PATH
        + transactions()
            .run(tx ->
                new SignInLinks()
                    .issue(
                        tx,
                        new Desks().required(tx, SampleDesk.SLUG).id(),
                        advisor,
                        Roles.ADVISOR,
                        Duration.ofDays(30)));
  }

  private Transactions transactions() {
    return new Transactions(database.app(), InstantSource.fixed(start));
  }

  /** The classes that Jersey answers with. */
  Set<Class<?>> resources() {
    return support.getEnvironment().jersey().getResourceConfig().getClasses();
  }

  TestDatabase database() {
    return database;
  }

  /** How many SQL statements this node has sent since it started. */
  long statements() {
    return support
        .getEnvironment()
        .metrics()
        .counter(OpenDatabase.StatementCounter.NAME)
        .getCount();
  }

  @Override
  public void close() {
    support.after();
  }
}
