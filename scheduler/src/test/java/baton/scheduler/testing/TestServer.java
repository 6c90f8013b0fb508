package baton.scheduler.testing;

import baton.scheduler.platform.web.Assets;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.SecurityHeaders;
import baton.scheduler.platform.web.WebErrors;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.util.Duration;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * A real server on a free port, with the errors, headers and files of every page, and what a test
 * adds.
 */
public final class TestServer implements AutoCloseable {
  private final DropwizardTestSupport<Configuration> support;

  private TestServer(DropwizardTestSupport<Configuration> support) {
    this.support = support;
  }

  public static TestServer start(Consumer<Environment> more) {
    DropwizardTestSupport<Configuration> support =
        new DropwizardTestSupport<Configuration>(WebOnly.class, settings()) {
          @Override
          public Application<Configuration> newApplication() {
            return new WebOnly(more);
          }
        };
    try {
      support.before();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new TestServer(support);
  }

  /** The address of a path on this server. */
  public URI uri(String path) {
    return URI.create("http://localhost:" + support.getLocalPort() + path);
  }

  @Override
  public void close() {
    support.after();
  }

  private static Configuration settings() {
    DefaultServerFactory server = new DefaultServerFactory();
    ((HttpConnectorFactory) server.getApplicationConnectors().getFirst()).setPort(0);
    ((HttpConnectorFactory) server.getAdminConnectors().getFirst()).setPort(0);
    server.setShutdownGracePeriod(Duration.seconds(0)); // else a kept connection holds it for 1 s
    LogbackAccessRequestLogFactory accesses = new LogbackAccessRequestLogFactory();
    accesses.setAppenders(List.of());
    server.setRequestLogFactory(accesses);
    DefaultLoggingFactory logging = new DefaultLoggingFactory();
    logging.setLevel("WARN");
    Configuration settings = new Configuration();
    settings.setLoggingFactory(logging);
    settings.setServerFactory(server);
    return settings;
  }

  private static final class WebOnly extends Application<Configuration> {
    private final Consumer<Environment> more;

    WebOnly(Consumer<Environment> more) {
      this.more = more;
    }

    @Override
    public void run(Configuration settings, Environment environment) {
      WebErrors.register(settings.getServerFactory(), environment, new Pages());
      environment.jersey().register(new Assets());
      environment.jersey().register(new SecurityHeaders());
      more.accept(environment);
    }
  }
}
