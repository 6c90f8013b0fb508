package baton.scheduler.app;

import baton.scheduler.notification.PublicUrl;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;

/** Where people reach this node: as configured, else this machine and the port it listens on. */
final class PublicAddress implements PublicUrl {
  private final String configured;
  private volatile int port;

  private PublicAddress(String configured, int port) {
    this.configured = configured;
    this.port = port;
  }

  static PublicAddress of(BatonConfiguration configuration, Environment environment) {
    PublicAddress reached = new PublicAddress(configuration.address(), listensOn(configuration));
    environment
        .lifecycle()
        .addServerLifecycleListener(server -> reached.port = server.getURI().getPort());
    return reached;
  }

  @Override
  public String address() {
    return configured.isEmpty() ? "http://localhost:" + port : configured;
  }

  private static int listensOn(BatonConfiguration configuration) {
    return configuration.getServerFactory() instanceof DefaultServerFactory server
            && server.getApplicationConnectors().getFirst() instanceof HttpConnectorFactory http
        ? http.getPort()
        : 0;
  }
}
