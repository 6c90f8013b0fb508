package baton.scheduler.app;

import com.zaxxer.hikari.HikariDataSource;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/** Starts Baton. Puts the rooms together; holds no rule. */
public final class BatonApplication extends Application<BatonConfiguration> {
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
  public void run(BatonConfiguration configuration, Environment environment) {
    Jdbi jdbi = openDatabase(configuration.database(), environment);
    environment.healthChecks().register("database", new DatabaseCheck(jdbi));
  }

  private Jdbi openDatabase(DatabaseSettings settings, Environment environment) {
    DatabaseAccess access = DatabaseAccess.named(settings);
    if (settings.embedded()) {
      embedded = EmbeddedDatabase.start(Path.of(settings.data()).toAbsolutePath());
      environment.lifecycle().manage(embedded); // first in, so last to stop
      access = embedded.access();
    }
    HikariDataSource pool = Database.open(access, settings.connections());
    environment
        .lifecycle()
        .manage(
            new Managed() {
              @Override
              public void stop() {
                pool.close();
              }
            });
    return Jdbi.create(pool).installPlugin(new PostgresPlugin());
  }
}
