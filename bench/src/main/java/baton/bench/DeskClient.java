package baton.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** One client of a node, one call after the other; what is not answered as done ends the bench. */
final class DeskClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 500; // of an answer that is none

  private final BatonNode node;
  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  DeskClient(BatonNode node) {
    this.node = node;
  }

  JsonNode get(String path) throws Exception {
    return send("GET", path, "");
  }

  JsonNode post(String path, Map<String, ?> body) throws Exception {
    return send("POST", path, JSON.writeValueAsString(body));
  }

  JsonNode put(String path, JsonNode body) throws Exception {
    return send("PUT", path, body.toString());
  }

  JsonNode putCsv(String path, String csv) throws Exception {
    return JSON.readTree(
        checked(
            request(node.api(path))
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString(csv))));
  }

  private JsonNode send(String method, String path, String body) throws Exception {
    return JSON.readTree(
        checked(
            request(node.api(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))));
  }

  String page(String path) throws Exception {
    return checked(request(node.page(path)).header("Accept", "text/html"));
  }

  /**
   * Sends a form, and is led to a page.
   *
   * @param fields as in an address
   */
  String form(String path, String fields) throws Exception {
    return checked(
        request(node.page(path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields)));
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + node.token());
  }

  private String checked(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      String body = answer.body();
      throw new IllegalStateException(
          "HTTP %d: %s"
              .formatted(answer.statusCode(), body.substring(0, Math.min(SHOWN, body.length()))));
    }
    return answer.body();
  }
}
