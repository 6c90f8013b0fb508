package baton.scheduler.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route there is, asked by those whom it answers, with what only somebody sends who means
 * harm: nothing of it is a fault of ours, and the next request is answered.
 */
class HostileRequestsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Pattern KNOWN = Pattern.compile("known(?: are|:) ([A-Za-z, ]+)");

  @SuppressWarnings("NullAway.Init")
  private static TestBaton baton;

  @SuppressWarnings("NullAway.Init")
  private static List<Route> routes;

  /** By whom requests come: the headers that say so. */
  @SuppressWarnings("NullAway.Init")
  private static Map<String, Map<String, String>> callers;

  private static final Map<Route, Map<String, String>> ANSWERED = new HashMap<>();
  private static final Set<Integer> MAY_NOT = Set.of(401, 403);

  @BeforeAll
  static void start() throws Exception {
    baton = TestBaton.rehearsing("2026-03-10T14:00:00Z");
    routes = Route.of(baton.resources());
    Visitor lead = Visitor.of(baton, "Lea");
    callers = new LinkedHashMap<>();
    callers.put("nobody", Map.of());
    callers.put("lead's page", lead.headers());
    callers.put("advisor's page", Visitor.of(baton, "Ana").headers());
    callers.put("lead's program", baton.program(Roles.LEAD, null).headers());
    callers.put("acting program", baton.program(Roles.INTEGRATION, "Ana").headers());
    callers.put("program of nobody", baton.program(Roles.INTEGRATION, null).headers());
    callers.put("admin", baton.admin().headers());
    for (Route route : routes) {
      // Who has signed out is nobody for all that follow.
      ANSWERED.put(route, route.path().contains("/sign-out") ? Map.of() : caller(route));
    }
  }

  @AfterAll
  static void stop() {
    baton.close();
  }

  @Test
  void routes_are_found() {
    assertThat(routes).hasSizeGreaterThan(150);
    assertThat(routes.stream().filter(Route::takesABody)).hasSizeGreaterThan(80);
  }

  @Test
  void no_route_fails_whoever_asks_with_whatever_header() throws Exception {
    Map<String, String> odd =
        Map.of(
            "If-None-Match", "x",
            "If-Modified-Since", "soon",
            "Range", "bytes=9-1,-",
            "Accept", "text/html;q=nope",
            "Accept-Language", "*;q=\"",
            "Idempotency-Key", "k".repeat(1000),
            "Cookie", "baton_session=\"; =;;",
            "Last-Event-ID", "-1");
    List<String> wrong = new ArrayList<>();
    for (Route route : routes) {
      if (route.streams()) {
        continue;
      }
      for (Map.Entry<String, Map<String, String>> caller : callers.entrySet()) {
        if (route.path().contains("/sign-out")) {
          continue;
        }
        note(wrong, caller.getKey(), route, send(route, caller.getValue(), "", ""));
      }
      for (Map.Entry<String, String> header : odd.entrySet()) {
        Map<String, String> headers = new LinkedHashMap<>(ANSWERED.getOrDefault(route, Map.of()));
        headers.put(header.getKey(), header.getValue());
        note(wrong, header.toString(), route, send(route, headers, "", ""));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_body_that_a_form_can_have_fails() throws Exception {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("30,000 fields", many(i -> "f" + i + "=1", "&"));
    bodies.put("a field 30,000 times", many(i -> "name=1", "&"));
    bodies.put("a NUL", "name=%00&note=%00&reason=a%00b&phone=%00");
    bodies.put("half a character", "name=%ED%A0%80&note=%ED%A0%80&slot=%ED%A0%80");
    bodies.put("half a code", "name=%E");
    bodies.put("a long word", "name=" + "x".repeat(1 << 20));
    int tried = 0;
    int turnedAway = 0;
    List<String> wrong = new ArrayList<>();
    for (Route route : routes) {
      if (route.takesABody() && !route.path().startsWith("/api/")) {
        for (Map.Entry<String, String> body : bodies.entrySet()) {
          note(
              wrong,
              body.getKey(),
              route,
              send(route, ANSWERED.getOrDefault(route, Map.of()), FORM, body.getValue()));
        }
        tried++;
        Answer plain = send(route, ANSWERED.getOrDefault(route, Map.of()), FORM, "a=1");
        turnedAway += MAY_NOT.contains(plain.status()) ? 1 : 0;
        Answer charset =
            send(
                route,
                ANSWERED.getOrDefault(route, Map.of()),
                FORM + "; charset=nope",
                "name=1&note=2");
        note(wrong, "charset", route, charset);
      }
    }
    assertThat(turnedAway).as("of " + tried + " not read at all").isLessThan(tried / 5);
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_body_that_json_can_have_fails() throws Exception {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("30,000 fields", "{" + many(i -> "\"f" + i + "\":1", ",") + "}");
    bodies.put("depth", "{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    bodies.put("digits", "{\"number\":" + "9".repeat(100_000) + "}");
    bodies.put("exponent", "{\"number\":1e999999999}");
    bodies.put("half a character as a name", "{\"\\ud800\":1}");
    bodies.put("a NUL as a name", "{\"\\u0000\":1}");
    bodies.put("no object", "[null]");
    bodies.put("a long name", "{\"" + "x".repeat(1 << 20) + "\":1}");
    bodies.put("no UTF-8", "{\"name\":\"\u00ff");
    List<String> values =
        List.of(
            "[null]",
            "[[]]",
            "[{}]",
            "{}",
            "null",
            "true",
            "-1",
            "1e400",
            "9".repeat(39),
            "0.5",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[\"\\udc00\"]",
            "\"+999999999-12-31T00:00:00Z\"",
            "\"" + "x".repeat(1 << 16) + "\"",
            "[" + many(i -> "1", ",") + "]");
    List<String> wrong = new ArrayList<>();
    int fields = 0;
    for (Route route : routes) {
      if (!route.takesABody() || !route.path().startsWith("/api/")) {
        continue;
      }
      for (Map.Entry<String, String> body : bodies.entrySet()) {
        note(
            wrong,
            body.getKey(),
            route,
            send(route, ANSWERED.getOrDefault(route, Map.of()), JSON, body.getValue()));
      }
      note(
          wrong,
          "charset",
          route,
          send(route, ANSWERED.getOrDefault(route, Map.of()), JSON + "; charset=nope", "{}"));
      for (String field : known(route)) {
        fields++;
        for (String value : values) {
          String body = "{\"%s\":%s}".formatted(field, value);
          String as = field + ": " + value.substring(0, Math.min(20, value.length()));
          note(wrong, as, route, send(route, ANSWERED.getOrDefault(route, Map.of()), JSON, body));
        }
      }
    }
    assertThat(fields).as("fields that routes know").isGreaterThan(80);
    assertThat(wrong).isEmpty();
  }

  @Test
  void address_with_what_no_text_may_hold_is_refused() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : routes) {
      if (!route.streams() && route.method().equals("GET")) {
        for (String query :
            List.of("?from=%00", "?%00=1", "?a=%ED%A0%80", "?a=%zz", "?%", "?;=%")) {
          note(wrong, query, route, rawly(route, route.path() + query));
        }
        for (String part : List.of("a%00b", "%ED%A0%80", "%zz", "a%0ab", "..%2f", ";a=%0a")) {
          note(wrong, part, route, rawly(route, route.path().replace("support", part)));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void what_the_server_itself_refuses_looks_as_any_other_problem() throws Exception {
    Map<String, Integer> refused = new LinkedHashMap<>();
    refused.put("GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    refused.put("GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    refused.put("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n", 431);
    refused.put("rubbish\r\n\r\n", 400);
    refused.put("POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n", 413);
    for (Map.Entry<String, Integer> one : refused.entrySet()) {
      URI server = URI.create(baton.address());
      try (Socket socket = new Socket(server.getHost(), server.getPort())) {
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(one.getKey().getBytes(ISO_8859_1));
        socket.shutdownOutput();
        String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        assertThat(answer)
            .startsWith("HTTP/1.1 " + one.getValue())
            .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
            .containsIgnoringCase("X-Content-Type-Options: nosniff")
            .containsIgnoringCase("Cache-Control: no-store")
            .containsIgnoringCase("Content-Type: application/problem+json")
            .contains("\"status\":" + one.getValue());
      }
    }
  }

  /** The fields that the route says it knows, when it is sent another. */
  private static List<String> known(Route route) throws Exception {
    Answer answer = send(route, ANSWERED.getOrDefault(route, Map.of()), JSON, "{\"zz\":1}");
    Matcher known = KNOWN.matcher(answer.text());
    System.out.println(
        "ZZ "
            + answer.status()
            + " "
            + route
            + " "
            + answer.text().substring(Math.max(0, answer.text().length() - 300)));
    return known.find() ? List.of(known.group(1).trim().split(", ")) : List.of();
  }

  /** Somebody whom the route answers: the first whom it does not say that they may not. */
  private static Map<String, String> caller(Route route) throws IOException {
    String type = route.path().startsWith("/api/") ? JSON : FORM;
    for (Map<String, String> headers : callers.values()) {
      if (!route.streams() && MAY_NOT.contains(send(route, headers, type, "").status())) {
        continue;
      }
      return headers;
    }
    return Map.of();
  }

  private static String many(java.util.function.IntFunction<String> one, String between) {
    return IntStream.range(0, 30_000).mapToObj(one).collect(Collectors.joining(between));
  }

  private static void note(List<String> wrong, String what, Route route, Answer answer) {
    note(wrong, what, route, answer.status());
    assertThat(answer.text().length()).as(route + " for " + what).isLessThan(3 << 20);
  }

  private static void note(List<String> wrong, String what, Route route, int status) {
    if (status >= 500) {
      wrong.add(status + " " + route.method() + " " + route.path() + " for " + what);
    }
  }

  /** The status of what no well-made client would let anybody ask for. */
  private static int rawly(Route route, String path) throws IOException {
    return exchange(route.method(), path, ANSWERED.getOrDefault(route, Map.of()), "").status();
  }

  private static Answer send(Route route, Map<String, String> headers, String type, String body)
      throws IOException {
    Map<String, String> all = new LinkedHashMap<>(headers);
    if (!type.isEmpty()) {
      all.put("Content-Type", type);
    }
    return exchange(route.method(), route.path(), all, body);
  }

  /** What came back, its head and body as they came. */
  private record Answer(int status, String text) {}

  /** The body is sent when the server asks for it: it may refuse it unread. */
  private static Answer exchange(
      String method, String path, Map<String, String> headers, String body) throws IOException {
    byte[] bytes = body.getBytes(ISO_8859_1);
    StringBuilder head =
        new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + bytes.length + "\r\n");
    head.append(bytes.length == 0 ? "" : "Expect: 100-continue\r\n");
    head.append("Connection: close\r\n\r\n");
    URI server = URI.create(baton.address());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(head.toString().getBytes(ISO_8859_1));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = Objects.requireNonNullElse(in.readLine(), "");
      if (line.contains(" 100 ")) {
        try {
          socket.getOutputStream().write(bytes);
        } catch (SocketException e) {
          // It had its answer before all of it had come; that is read below.
        }
        in.readLine();
        line = Objects.requireNonNullElse(in.readLine(), "");
      }
      assertThat(line).as(method + " " + path).startsWith("HTTP/1.1 ");
      return new Answer(
          Integer.parseInt(line.split(" ", 3)[1]), in.lines().collect(Collectors.joining("\n")));
    }
  }

  /** A thing that can be asked for. */
  private record Route(String method, String path, List<String> consumes, boolean streams) {
    static List<Route> of(Set<Class<?>> resources) {
      List<Route> routes = new ArrayList<>();
      for (Class<?> type : resources) {
        var resource = org.glassfish.jersey.server.model.Resource.from(type, true);
        if (resource != null) {
          add(routes, "", resource);
        }
      }
      return routes;
    }

    private static void add(
        List<Route> routes, String above, org.glassfish.jersey.server.model.Resource resource) {
      String path = above + "/" + String.valueOf(resource.getPath()).replaceAll("^/", "");
      resource.getResourceMethods().stream()
          .filter(method -> method.getHttpMethod() != null)
          .forEach(method ->
              routes.add(
                  new Route(
                      method.getHttpMethod(),
                      filled(path),
                      method.getConsumedTypes().stream().map(Object::toString).toList(),
                      method.getProducedTypes().stream()
                          .anyMatch(as -> as.toString().startsWith("text/event-stream")))));
      resource.getChildResources().forEach(child -> add(routes, path, child));
    }

    private static String filled(String path) {
      return path.replaceAll("\\{desk[^}]*}", "support")
          .replaceAll("\\{role[^}]*}", "LIVE_CALL")
          .replaceAll(
              "\\{(id|number|advisor|callback|revision|n)(:[^{}]*(\\{[^}]*}[^{}]*)*)?}", "1")
          .replaceAll("\\{[^{}]*(\\{[^}]*}[^{}]*)*}", "x");
    }

    boolean takesABody() {
      return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }
  }
}
