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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Posts to one kind of receiver. Goes only where it may, follows nobody elsewhere, waits for nobody
 * long, and reads nothing of what is answered but the status.
 */
final class HttpSender {
  static final String JSON = "application/json; charset=utf-8";

  private static final Duration CONNECT = Duration.ofSeconds(4);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final String receiver;
  private final WebhookHosts hosts;
  private final Set<Integer> hopeless;

  /**
   * @param receiver what problems call it: {@code webhook}
   * @param hopeless the statuses by which it says that it will never take that
   */
  HttpSender(String receiver, WebhookHosts hosts, Set<Integer> hopeless) {
    this.receiver = receiver;
    this.hosts = hosts;
    this.hopeless = hopeless;
  }

  /** Waits for at most {@link #ANSWER}, body and all. */
  Channel.Result post(String url, String type, String body, Map<String, String> headers)
      throws InterruptedException {
    Optional<String> refusal = hosts.refusal(url);
    if (refusal.isPresent()) {
      return new Channel.Result.Failed("The " + receiver + " " + refusal.get() + ".");
    }
    try {
      HttpResponse<InputStream> answer =
          CLIENT.send(request(url, type, body, headers), BodyHandlers.ofInputStream());
      answer.body().close(); // unread, however long it is or would become
      return outcome(answer.statusCode());
    } catch (HttpTimeoutException e) {
      return new Channel.Result.Failed(
          "The " + receiver + " did not answer within " + ANSWER.toSeconds() + " seconds.");
    } catch (ConnectException e) {
      return new Channel.Result.Failed("The " + receiver + "'s host could not be reached.");
    } catch (IOException e) {
      // Its message may hold the address, which is a secret.
      return new Channel.Result.Failed(
          "The connection to the " + receiver + " broke (" + e.getClass().getSimpleName() + ").");
    }
  }

  private Channel.Result outcome(int status) {
    if (status / 100 == 2) {
      return new Channel.Result.Sent();
    }
    String problem = "The " + receiver + " answered " + status + ".";
    return hopeless.contains(status)
        ? new Channel.Result.Refused(problem)
        : new Channel.Result.Failed(problem);
  }

  private static HttpRequest request(
      String url, String type, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(ANSWER)
            .header("Content-Type", type)
            .header("User-Agent", "Baton")
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return request.build();
  }
}
