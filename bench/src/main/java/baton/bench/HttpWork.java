package baton.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Books as a program does: over HTTP. */
final class HttpWork implements Work {
  private final BatonNode node;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  HttpWork(BatonNode node) {
    this.node = node;
  }

  @Override
  public boolean book(Booking booking) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(node.api("/desks/" + booking.slug() + "/callbacks"))
            .header("Authorization", "Bearer " + node.token())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", booking.key())
            .POST(
                BodyPublishers.ofString(
                    """
                    {"slotStart": "%s", "phone": "%s", "name": "Customer"}
                    """
                        .formatted(booking.slot(), booking.phone())))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    return switch (answer.statusCode()) {
      case 201 -> true;
      case 409 -> false;
      default ->
          throw new IllegalStateException("HTTP " + answer.statusCode() + ": " + answer.body());
    };
  }

  @Override
  public void close() {
    http.close();
  }
}
