package baton.scheduler.app;

import baton.scheduler.contact.booking.BookingModule;
import baton.scheduler.contact.booking.PublicLimits;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.floor.presence.PresenceModule;
import baton.scheduler.floor.wallboard.WallboardModule;
import baton.scheduler.notification.NotificationModule;
import baton.scheduler.platform.access.SessionCookies;
import baton.scheduler.platform.job.ClockResource;
import baton.scheduler.platform.job.Rehearsal;
import baton.scheduler.platform.job.WakeUps;
import baton.scheduler.platform.tx.ClockGuard;
import baton.scheduler.platform.tx.ClockSkew;
import baton.scheduler.platform.tx.NodeClock;
import baton.scheduler.platform.tx.RehearsalClock;
import baton.scheduler.platform.tx.SystemClock;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.ServerErrors;
import baton.scheduler.platform.web.WebErrors;
import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.media.multipart.MultiPartProperties;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;

/** Starts Baton. Puts the rooms together; holds no rule. */
public final class BatonApplication extends Application<BatonConfiguration> {
  /** Of a voicemail: its recording, and what is known beside it. */
  private static final int MOST_PARTS = 20;

  private @Nullable EmbeddedDatabase embedded;

  public static void main(String[] arguments) throws Exception {
    new BatonApplication().run(arguments);
  }

  @Override
  public String getName() {
    return "baton";
  }

  @Override
  public void initialize(Bootstrap<BatonConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
  }

  @Override
  protected void addDefaultCommands(Bootstrap<BatonConfiguration> bootstrap) {
    bootstrap.addCommand(new StartCommand(this));
    bootstrap.addCommand(new LedgerCommand());
    bootstrap.addCommand(new RotaCommand());
  }

  /** A start that failed half way must not leave its PostgreSQL running. */
  @Override
  protected void onFatalError(Throwable problem) {
    try {
      if (embedded != null) {
        embedded.stop();
      }
    } catch (Exception e) {
      problem.addSuppressed(e);
    }
    super.onFatalError(problem);
  }

  @Override
  public void run(BatonConfiguration configuration, Environment environment)
      throws SchedulerException {
    OpenDatabase database = openDatabase(configuration.database(), environment);
    Jdbi jdbi = database.jdbi(environment.metrics());
    environment.healthChecks().register("database", new DatabaseCheck(jdbi));
    NodeClock clock = NodeClock.open(jdbi, configuration.clock().setting());
    Transactions transactions = new Transactions(jdbi, clock);
    NotificationModule prompts = prompts(transactions, clock, configuration, environment);
    PresenceModule presence = new PresenceModule(transactions, prompts.outbox(), clock.mode());
    environment.lifecycle().manage(presence.listening());
    Wiring rooms =
        new Wiring(transactions, guard(jdbi, clock, environment), clock.mode(), prompts, presence);
    environment.lifecycle().manage(rooms.fills());
    face(rooms, clock, database, configuration, environment);
    SampleDesk sample = new SampleDesk(jdbi, transactions, rooms);
    sample.prepare(configuration.sampleDesk(), clock.mode());
    environment.jersey().register(due(rooms, clock, transactions, database, environment));
    environment
        .lifecycle()
        .addServerLifecycleListener(server ->
            System.out.println(
                new StartBanner(transactions, configuration)
                    .text(server.getURI().getPort(), clock.mode())));
  }

  private static NotificationModule prompts(
      Transactions transactions,
      NodeClock clock,
      BatonConfiguration configuration,
      Environment environment) {
    NotificationModule room =
        new NotificationModule(
            transactions,
            new NotificationModule.Settings(
                configuration.prompts().channels(configuration.mail().server()),
                configuration.prompts().hosts(),
                PublicAddress.of(configuration, environment)),
            clock.mode());
    environment.lifecycle().manage(room.worker());
    environment.healthChecks().register("prompts", room.healthCheck());
    return room;
  }

  private OpenDatabase openDatabase(DatabaseSettings settings, Environment environment) {
    DatabaseAccess access = DatabaseAccess.named(settings);
    if (settings.embedded()) {
      embedded = EmbeddedDatabase.start(Path.of(settings.data()).toAbsolutePath());
      environment.lifecycle().manage(embedded); // first in, so last to stop
      access = embedded.access();
    }
    OpenDatabase database = OpenDatabase.of(access, settings.connections());
    environment
        .lifecycle()
        .manage(
            new Managed() {
              @Override
              public void stop() {
                database.pool().close();
              }
            });
    return database;
  }

  private static ClockGuard guard(Jdbi jdbi, NodeClock clock, Environment environment) {
    ClockGuard guard =
        switch (clock) {
          case SystemClock system -> {
            ClockSkew skew = new ClockSkew(jdbi, system);
            environment.lifecycle().manage(skew);
            yield skew;
          }
          case RehearsalClock rehearsal -> ClockSkew.alwaysFine();
        };
    environment.healthChecks().register("clock", new ClockSkew.Check(guard));
    return guard;
  }

  private static void face(
      Wiring rooms,
      NodeClock clock,
      OpenDatabase database,
      BatonConfiguration configuration,
      Environment environment) {
    Pages pages = new Pages();
    DeskShells shells = new DeskShells(clock.mode());
    WebErrors.register(configuration.getServerFactory(), environment, pages);
    long longest = configuration.voicemails().longest();
    environment.getApplicationContext().insertHandler(new BodyLimit(longest));
    environment.jersey().register(MultiPartFeature.class);
    environment.jersey().property(MultiPartProperties.MAX_PARTS, MOST_PARTS);
    ServerErrors errors = new ServerErrors(environment.getObjectMapper(), pages);
    environment.getApplicationContext().setErrorHandler(errors);
    environment.lifecycle().addServerLifecycleListener(server -> server.setErrorHandler(errors));
    WallboardModule wallboard = rooms.wallboard(pages, environment.getObjectMapper());
    LiveDesks live = new LiveDesks(database.single(), wallboard.live());
    live.register(environment);
    SessionCookies cookies = new SessionCookies(configuration.address().startsWith("https://"));
    rooms
        .resources(
            new Wiring.Face(
                pages,
                shells,
                wallboard,
                live,
                environment.getObjectMapper(),
                cookies,
                new BookingModule.Settings(
                    configuration.booking().embedding(),
                    PublicLimits.usual(),
                    PublicAddress.of(configuration, environment))),
            longest)
        .forEach(environment.jersey()::register);
  }

  /** Quartz wakes due work on the real time, and an admin's hand does in a rehearsal. */
  private static ClockResource due(
      Wiring rooms,
      NodeClock clock,
      Transactions transactions,
      OpenDatabase database,
      Environment environment)
      throws SchedulerException {
    return switch (clock) {
      case SystemClock system -> {
        WakeUps wakeUps =
            new WakeUps(transactions, database.pool(), rooms.works(), environment.metrics());
        environment.lifecycle().manage(wakeUps);
        environment.healthChecks().register("due-work", wakeUps.healthCheck());
        yield new ClockResource(transactions, null);
      }
      case RehearsalClock rehearsed -> {
        Rehearsal rehearsal =
            new Rehearsal(transactions, rehearsed, rooms.works(), rooms::everyScreen);
        environment.lifecycle().manage(rehearsal);
        yield new ClockResource(transactions, rehearsal);
      }
    };
  }

  /** {@code server config.yml}: starts Baton, or says in one line why not. */
  static final class StartCommand extends ServerCommand<BatonConfiguration> {
    StartCommand(Application<BatonConfiguration> application) {
      super(application);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
      StartProblem.explain(problem)
          .ifPresentOrElse(
              line -> System.err.println("Baton does not start: " + line),
              () -> super.onError(cli, namespace, problem));
    }
  }

  /** Healthy when the service's role can read. */
  static final class DatabaseCheck extends HealthCheck {
    private final Jdbi jdbi;

    DatabaseCheck(Jdbi jdbi) {
      this.jdbi = jdbi;
    }

    @Override
    protected Result check() {
      int desks =
          jdbi.withHandle(h -> h.createQuery("select count(*) from desk").mapTo(int.class).one());
      return Result.healthy("%d desks", desks);
    }
  }
}
