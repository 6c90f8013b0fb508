package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What a stranger may send to all of Baton. */
class BadInputTest {
  @Test
  void stranger_who_sends_too_much_or_a_made_up_link_is_refused() throws Exception {
    try (TestBaton baton = TestBaton.rehearsing("2026-03-10T14:00:00Z")) {
      String address = baton.admin().address();
      assertThat(post(address + "/sign-in", "name=" + "x".repeat(3 << 20)).statusCode())
          .isEqualTo(413);
      assertThat(post(address + "/sign-in/link/baton_link_wrong", "").statusCode())
          .isBetween(400, 499);
    }
  }

  private static HttpResponse<String> post(String address, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
