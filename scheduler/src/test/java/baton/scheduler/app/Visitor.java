package baton.scheduler.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in with a browser without script: reads pages and sends their forms. */
final class Visitor {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String address;
  private String csrf = "";

  private Visitor(String address) {
    this.address = address;
  }

  static Visitor of(TestBaton baton, String who) throws Exception {
    Visitor visitor = new Visitor(baton.address());
    var unused = visitor.post(baton.link(who), Map.of());
    Matcher token = CSRF.matcher(visitor.get("/support/shift").body());
    visitor.csrf = token.find() ? Objects.requireNonNull(token.group(1)) : "";
    return visitor;
  }

  /** What this browser sends with each request: who it is, and that the page is ours. */
  Map<String, String> headers() {
    String cookies =
        ((CookieManager) client.cookieHandler().orElseThrow())
            .getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    return Map.of("Cookie", cookies, "X-CSRF-Token", csrf);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "text/html, */*;q=0.5")
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends no form at all, only the session's token. */
  HttpResponse<String> postNothing(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "text/html, */*;q=0.5")
            .header("X-CSRF-Token", csrf)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends a form with the session's token; redirections are not followed. */
  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new HashMap<>(fields);
    all.put("_csrf", csrf);
    String form =
        all.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }
}
