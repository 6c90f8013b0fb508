package baton.scheduler.rota.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.AccessFeature;
import baton.scheduler.platform.access.RateLimit;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.testing.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calendars over HTTP, as programs fetch them. */
class CalendarResourceTest {
  private static final String ANA = "1 Ana 2026-03-09T08:00 2026-03-09T16:00";
  private static final int TRIES = 3;

  private final CalendarDesk desk = CalendarDesk.in("America/Denver", "2026-03-02T15:00:00Z");
  private final CalendarLinks links = new CalendarLinks();
  private final HttpClient client = HttpClient.newHttpClient();
  private final TestServer server =
      TestServer.start(environment -> {
        environment.jersey().register(new AccessFeature(desk.transactions));
        environment
            .jersey()
            .register(
                new CalendarResource(
                    desk.transactions,
                    () -> "https://baton.example",
                    new RateLimit(TRIES, Duration.ofHours(1))));
      });

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_calendar_is_sent_again_only_when_it_changed() throws Exception {
    desk.publish(ANA);
    Secret link = make("Ana");
    HttpResponse<String> first = get(link, "");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("BEGIN:VEVENT").isEqualTo(desk.calendar("Ana"));
    assertThat(header(first, "Content-Type")).isEqualTo("text/calendar;charset=utf-8");
    assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
    String tag = header(first, "ETag");
    assertThat(tag).startsWith("\"r1-");

    HttpResponse<String> same = get(link, tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(tag);

    desk.publish(ANA, "2 Ben 2026-03-09T08:00 2026-03-09T16:00");
    assertThat(header(get(link, ""), "ETag"))
        .as("which revision it is of can be told, though nothing of Ana's changed")
        .startsWith("\"r2-");
    desk.publish("1 Ana 2026-03-09T08:00 2026-03-09T15:00");
    HttpResponse<String> changed = get(link, tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("T150000", "X-BATON-REVISION:3");
  }

  @Test
  void a_shift_stays_for_thirty_days_after_its_end() throws Exception {
    desk.publish(ANA);
    Secret link = make("Ana");
    desk.setNow("2026-04-08T15:00:00Z");
    assertThat(get(link, "").body()).contains("BEGIN:VEVENT");
    desk.setNow("2026-04-09T15:00:00Z");
    assertThat(get(link, "").body()).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void a_link_that_was_revoked_or_made_anew_opens_nothing_and_does_not_say_why() throws Exception {
    desk.publish(ANA);
    Secret old = make("Ana");
    Secret fresh = make("Ana");
    Secret ofDesk =
        desk.transactions.run(
            tx -> links.make(tx, new CalendarLinks.Owner(desk.id(), null), "Lea"));
    assertThat(get(old, "").statusCode()).isEqualTo(404);
    assertThat(get(fresh, "").statusCode()).isEqualTo(200);
    assertThat(get(ofDesk, "").body()).contains("SUMMARY:Ana: Live Call 1");
    desk.transactions.use(tx -> links.revoke(tx, owner("Ana")));
    HttpResponse<String> revoked = get(fresh, "");
    assertThat(revoked.statusCode()).isEqualTo(404);
    assertThat(revoked.body())
        .contains("There is no calendar here.")
        .isEqualTo(get(new Secret("baton_calendar_never"), "").body());
    assertThat(get(ofDesk, "").statusCode()).isEqualTo(200);
  }

  @Test
  void who_tries_what_opens_nothing_has_to_wait_and_real_links_go_on() throws Exception {
    desk.publish(ANA);
    Secret link = make("Ana");
    for (int i = 0; i < TRIES; i++) {
      assertThat(get(new Secret("baton_calendar_guess" + i), "").statusCode()).isEqualTo(404);
    }
    HttpResponse<String> refused = get(new Secret("baton_calendar_guess"), "");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(header(refused, "Retry-After"))).isPositive();
    assertThat(get(link, "").statusCode()).isEqualTo(200);
  }

  @Test
  void only_the_hash_of_a_link_is_kept() {
    Secret link = make("Ana");
    String kept =
        desk.transactions.run(tx ->
            tx.handle().select("select l::text from calendar_link l").mapTo(String.class).one());
    assertThat(kept).doesNotContain(link.text()).contains("Ana");
  }

  private Secret make(String name) {
    return desk.transactions.run(tx -> links.make(tx, owner(name), name));
  }

  private CalendarLinks.Owner owner(String name) {
    return new CalendarLinks.Owner(desk.id(), desk.advisor(name));
  }

  private HttpResponse<String> get(Secret link, String tag) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri("/calendar/" + link.text() + ".ics"));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
