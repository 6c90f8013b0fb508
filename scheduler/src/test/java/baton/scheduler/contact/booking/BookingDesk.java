package baton.scheduler.contact.booking;

import baton.handoff.DeskId;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.PhoneNumbers;
import baton.scheduler.contact.slot.PlannedDesk;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.RateLimit;
import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.LiveSnapshot;
import baton.scheduler.platform.web.Pages;
import baton.scheduler.testing.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A planned desk with its booking page on a real server, and a visitor without cookies. */
final class BookingDesk implements AutoCloseable {
  private static final Pattern START = Pattern.compile("name=\"start\" value=\"([^\"]+)\"");

  final PlannedDesk planned;
  final TestServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  private BookingDesk(PlannedDesk planned, PublicLimits limits, String embedIn) {
    this.planned = planned;
    this.server =
        TestServer.start(environment -> {
          environment.jersey().register(new AccessFeature(planned.transactions()));
          BookingModule.resources(
                  new DeskPages(
                      new DeskTransactions(planned.transactions()),
                      new Pages(),
                      new DeskShells(ClockMode.SYSTEM),
                      new LiveDesks(planned.source(), BookingDesk::nothing)),
                  new PhoneNumbers(),
                  new BookingModule.Settings(
                      Embedding.of(embedIn), limits, () -> "https://baton.example.com"))
              .forEach(environment.jersey()::register);
        });
  }

  private static LiveSnapshot.Painted nothing(DeskId desk) {
    return new LiveSnapshot.Painted(Instant.EPOCH, "{}", "", Duration.ofHours(1));
  }

  static BookingDesk in(String zone, String now) {
    return in(zone, now, free(), "");
  }

  static BookingDesk in(String zone, String now, PublicLimits limits, String embedIn) {
    return new BookingDesk(PlannedDesk.in(zone, now, 8), limits, embedIn);
  }

  /** Limits that no test reaches. */
  static PublicLimits free() {
    RateLimit never = new RateLimit(1_000_000, Duration.ofNanos(1));
    return new PublicLimits(never, never, never);
  }

  String uri(String path) {
    return server.uri(path).toString();
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    return post(path, body(form));
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static String body(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI at(String path) {
    return path.startsWith("http") ? URI.create(path) : server.uri(path);
  }

  /** Where an answer leads to. */
  static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  /** Through the first step: the address of the next. */
  String number(String phone) {
    Matcher start = START.matcher(get("/book/desk").body());
    if (!start.find()) {
      throw new AssertionError("no start");
    }
    return location(post("/book/desk/number", Map.of("phone", phone, "start", start.group(1))));
  }

  /** Through the second step: the address of the third. */
  String choose(String times, String slot) {
    return location(post(times, Map.of("slotStart", slot)));
  }

  /** Through all steps: the address of the booked call. */
  String book(String phone, String slot) {
    return location(post(choose(number(phone), slot), Map.of("name", "Cleo")));
  }

  List<Callback> booked() {
    return planned
        .transactions()
        .run(tx ->
            new Callbacks()
                .upcoming(
                    tx,
                    planned.desk().id(),
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"),
                    500));
  }

  @Override
  public void close() {
    server.close();
    planned.close();
  }
}
