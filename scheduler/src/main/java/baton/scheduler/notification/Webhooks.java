package baton.scheduler.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Posts to webhooks. Goes only where it may, follows nobody elsewhere, waits for nobody long, and
 * reads nothing of what is answered but the status.
 */
final class Webhooks {
  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private final WebhookHosts hosts;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Webhooks(WebhookHosts hosts) {
    this.hosts = hosts;
  }

  /** Waits for at most {@link #ANSWER}, body and all. */
  DeliveryResult send(OutboundMessage.Post post) throws InterruptedException {
    Optional<String> refusal = hosts.refusal(post.url());
    if (refusal.isPresent()) {
      return new DeliveryResult.Failed("The webhook " + refusal.get() + ".");
    }
    try {
      HttpResponse<InputStream> answer = client.send(request(post), BodyHandlers.ofInputStream());
      answer.body().close(); // unread, however long it is or would become
      return answer.statusCode() / 100 == 2
          ? new DeliveryResult.Sent()
          : new DeliveryResult.Failed("The webhook answered " + answer.statusCode() + ".");
    } catch (HttpTimeoutException e) {
      return new DeliveryResult.Failed(
          "The webhook did not answer within " + ANSWER.toSeconds() + " seconds.");
    } catch (ConnectException e) {
      return new DeliveryResult.Failed("The webhook's host could not be reached.");
    } catch (IOException e) {
      // Its message may hold the address, which is a secret.
      return new DeliveryResult.Failed(
          "The connection to the webhook broke (" + e.getClass().getSimpleName() + ").");
    }
  }

  private static HttpRequest request(OutboundMessage.Post post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(post.url()))
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Baton")
            .POST(BodyPublishers.ofString(post.json()));
    post.headers().forEach(request::header);
    return request.build();
  }
}
