package baton.scheduler.platform.access;

import baton.scheduler.platform.web.Pages;
import baton.scheduler.platform.web.SecurityHeaders;
import baton.scheduler.platform.web.WebErrors;
import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.ExternalLoggingFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.util.Duration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/** The given resources behind the real filters and a real socket. */
public final class TestService implements AutoCloseable {
  private final DropwizardTestSupport<Configuration> service;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestService(DropwizardTestSupport<Configuration> service) {
    this.service = service;
  }

  public static TestService start(Object... components) throws Exception {
    Configuration configuration = new Configuration();
    SimpleServerFactory server = new SimpleServerFactory();
    server.setApplicationContextPath("/");
    server.setAdminContextPath("/admin");
    ((HttpConnectorFactory) server.getConnector()).setPort(0);
    server.setShutdownGracePeriod(Duration.seconds(0)); // else a kept connection holds it for 1 s
    configuration.setServerFactory(server);
    configuration.setLoggingFactory(new ExternalLoggingFactory());
    ((LogbackAccessRequestLogFactory) server.getRequestLogFactory()).setAppenders(List.of());
    var service =
        new DropwizardTestSupport<Configuration>(App.class, configuration) {
          @Override
          public Application<Configuration> newApplication() {
            return new App(List.of(components));
          }
        };
    service.before();
    return new TestService(service);
  }

  public static final class App extends Application<Configuration> {
    private final List<Object> components;

    App(List<Object> components) {
      this.components = components;
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
      environment
          .healthChecks()
          .register(
              "none",
              new HealthCheck() {
                @Override
                protected Result check() {
                  return Result.healthy();
                }
              });
      WebErrors.register(configuration.getServerFactory(), environment, new Pages());
      environment.jersey().register(SecurityHeaders.class);
      components.forEach(environment.jersey()::register);
    }
  }

  public Call get(String path) {
    return new Call("GET", path);
  }

  public Call post(String path) {
    return new Call("POST", path);
  }

  public Call options(String path) {
    return new Call("OPTIONS", path);
  }

  public Call put(String path) {
    return new Call("PUT", path);
  }

  public Call delete(String path) {
    return new Call("DELETE", path);
  }

  public URI at(String path) {
    return URI.create("http://localhost:" + service.getLocalPort() + path);
  }

  @Override
  public void close() {
    service.after();
  }

  /** One request, to be sent by {@link #send}. */
  public final class Call {
    private final HttpRequest.Builder request;
    private final String method;

    private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

    private Call(String method, String path) {
      this.method = method;
      request = HttpRequest.newBuilder(at(path));
    }

    public Call with(String header, String value) {
      var unused = request.setHeader(header, value);
      return this;
    }

    public Call bearer(String token) {
      return with("Authorization", "Bearer " + token);
    }

    public Call session(String token) {
      return with("Cookie", SessionCookies.NAME + "=" + token);
    }

    /** As a browser that goes to a page. */
    public Call page() {
      return with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    public Call form(String encoded) {
      body = BodyPublishers.ofString(encoded);
      return with("Content-Type", "application/x-www-form-urlencoded");
    }

    public Call json(String json) {
      body = BodyPublishers.ofString(json);
      return with("Content-Type", "application/json");
    }

    public Answer send() {
      try {
        return new Answer(
            client.send(request.method(method, body).build(), BodyHandlers.ofString()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The session's token, where the answer sets one. */
    public Optional<String> session() {
      return response.headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith(SessionCookies.NAME + "="))
          .map(cookie -> cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')))
          .filter(token -> !token.isEmpty())
          .findFirst();
    }
  }
}
