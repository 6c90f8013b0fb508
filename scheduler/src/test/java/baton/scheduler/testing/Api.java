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
import java.util.Map;

/** A program that calls a running Baton with a bearer token. */
public record Api(HttpClient client, String address, String token) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Api(String address, String token) {
    this(HttpClient.newHttpClient(), address, token);
  }

  /** What came back. */
  public record Answer(int status, JsonNode body) {}

  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  public Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    String json = JSON.writeValueAsString(body);
    return send(request(path).POST(BodyPublishers.ofString(json)).build());
  }

  /** With another header, for example {@code Idempotency-Key}. */
  public Answer post(String path, Map<String, ?> body, String header, String value)
      throws IOException, InterruptedException {
    String json = JSON.writeValueAsString(body);
    return send(request(path).header(header, value).POST(BodyPublishers.ofString(json)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
  }
}
