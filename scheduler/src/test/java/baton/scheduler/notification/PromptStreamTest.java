package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PromptStreamTest {
  private static final String EVENTS = "/desks/sample/prompts/events";
  private final PromptServer server = PromptServer.start("", MailServer.NONE);
  private final Api ana = server.program("integration").onBehalfOf("Ana");
  private final Api ben = server.program("integration").onBehalfOf("Ben");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void each_prompt_comes_once_to_its_person_as_it_is_told_H4() throws Exception {
    tell("a");
    try (Stream mine = new Stream(ana.events(EVENTS));
        Stream bens = new Stream(ben.events(EVENTS))) {
      Event first = mine.next();
      assertThat(first.data().path("title").asText()).isEqualTo("title a");
      assertThat(first.data().path("at").asText()).isEqualTo("2026-06-11T20:00:00Z");
      assertThat(first.id()).isEqualTo(first.data().path("id").asText());
      assertThat(mine.next()).isEqualTo(new Event("current", "", json("[" + first.id() + "]")));
      tell("a", "b");
      Event second = mine.next();
      assertThat(second.data().path("title").asText()).isEqualTo("title b");
      assertThat(mine.next().name()).isEqualTo("current");
      assertThat(bens.next()).as("nothing of hers").isEqualTo(new Event("current", "", json("[]")));

      server.desk.transactions.use(
          tx -> server.room.outbox().settle(tx, server.desk.desk.id(), "a"));
      assertThat(mine.next()).isEqualTo(new Event("current", "", json("[" + second.id() + "]")));
    }
  }

  @Test
  void who_reconnects_gets_what_they_missed_and_nothing_twice_H4() throws Exception {
    tell("a", "b");
    String last;
    try (Stream mine = new Stream(ana.events(EVENTS))) {
      assertThat(mine.next().data().path("title").asText()).isEqualTo("title a");
      last = mine.next().id();
    }
    tell("c");
    Map<String, String> again = new HashMap<>(ana.headers());
    again.put("Last-Event-ID", last);
    for (Stream mine :
        List.of(
            new Stream(new Api(ana.client(), ana.address(), Map.copyOf(again)).events(EVENTS)),
            new Stream(ana.events(EVENTS + "?after=" + last)))) {
      try (mine) {
        assertThat(mine.next().data().path("title").asText()).isEqualTo("title c");
        assertThat(mine.next().data()).hasSize(3);
      }
    }
  }

  @Test
  void a_prompt_whose_time_is_over_goes_without_anybody_changing_anything_H4() throws Exception {
    Prompt like = server.desk.prompt(server.desk.ana, "brief");
    server.desk.tell(
        server.room,
        new Prompt(
            like.to(), "brief", Concern.ASKED, "t", "x", null, PromptDesk.START.plusSeconds(1)));
    try (Stream mine = new Stream(ana.events(EVENTS))) {
      assertThat(mine.next().data().path("title").asText()).isEqualTo("t");
      assertThat(mine.next().data()).hasSize(1);
      server.desk.advance(java.time.Duration.ofSeconds(1));
      assertThat(mine.next()).isEqualTo(new Event("current", "", json("[]")));
    }
  }

  @Test
  void an_id_that_is_none_is_named_H4() throws Exception {
    HttpResponse<java.io.InputStream> answer = ana.events(EVENTS + "?after=x");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8)).contains("after");
  }

  private void tell(String... keys) {
    for (String key : keys) {
      server.desk.tell(server.room, server.desk.prompt(server.desk.ana, key));
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private record Event(String name, String id, JsonNode data) {}

  /** Reads a stream's events; pulses are passed over. */
  private static final class Stream implements AutoCloseable {
    private final HttpResponse<java.io.InputStream> answer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    Stream(HttpResponse<java.io.InputStream> answer) {
      this.answer = answer;
      assertThat(answer.statusCode()).isEqualTo(200);
      Thread.ofVirtual().start(this::read);
    }

    Event next() throws InterruptedException {
      Event event = events.poll(20, TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("no event came");
      }
      return event;
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        Map<String, String> fields = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isEmpty()) {
            fields.put(
                line.substring(0, line.indexOf(':')),
                line.substring(line.indexOf(':') + 1).strip());
          } else {
            end(fields);
            fields.clear();
          }
        }
      } catch (IOException e) {
        // The test has closed it.
      }
    }

    private void end(Map<String, String> fields) {
      String name = fields.getOrDefault("event", "");
      if (!name.equals("pulse") && fields.containsKey("data")) {
        try {
          events.add(new Event(name, fields.getOrDefault("id", ""), json(fields.get("data"))));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
