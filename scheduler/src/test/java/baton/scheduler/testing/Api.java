package baton.scheduler.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/**
 * A program that calls a running Baton.
 *
 * @param headers sent with each call
 */
public record Api(HttpClient client, String address, Map<String, String> headers) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Api(String address, String token) {
    this(
        HttpClient.newHttpClient(),
        address,
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"));
  }

  /** What came back. */
  public record Answer(int status, JsonNode body) {}

  public Api onBehalfOf(String advisor) {
    Map<String, String> more = new HashMap<>(headers);
    more.put("On-Behalf-Of", advisor);
    return new Api(client, address, Map.copyOf(more));
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    String json = JSON.writeValueAsString(body);
    return send(request(path).POST(BodyPublishers.ofString(json)).build());
  }

  public Answer put(String path, Map<String, ?> body) throws IOException, InterruptedException {
    String json = JSON.writeValueAsString(body);
    return send(request(path).PUT(BodyPublishers.ofString(json)).build());
  }

  public Answer delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE().build());
  }

  /** An open stream of events, to be closed by closing its body. */
  public HttpResponse<java.io.InputStream> events(String path)
      throws IOException, InterruptedException {
    return client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path));
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
  }
}
