package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.platform.access.Roles;
import baton.scheduler.testing.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What names a revision is of that revision, while others are published: in revision {@code n} Ben
 * takes Live Call 1 over from Ana {@code n} minutes past noon (modulo two hours).
 */
class TornReadsTest {
  /** Of each face; with {@code -Dbaton.tornReads=20000} for the thorough look. */
  private static final int READS = Integer.getInteger("baton.tornReads", 200);

  private static final String DESK = "/desks/support";
  private static final Instant NOON = Instant.parse("2026-03-10T18:00:00Z");
  private static final Pattern OF_FEED = Pattern.compile("X-BATON-REVISION:(\\d+)");
  private static final Pattern OF_PAGE = Pattern.compile("Published rota r(\\d+)");

  /** One answer: the revision it names, and when Ben takes over as it says. */
  private record Read(int revision, Instant at) {
    boolean isTorn() {
      return !at.equals(takesOver(revision));
    }
  }

  @Test
  void no_answer_pairs_a_revision_with_the_content_of_another_R4() throws Exception {
    try (TestBaton baton = TestBaton.rehearsing("2026-03-10T15:00:00Z")) {
      Map<String, Callable<Read>> faces = faces(baton);
      AtomicBoolean done = new AtomicBoolean();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        publish(baton, 2);
        Future<Integer> published = threads.submit(() -> publishUntil(baton, done));
        Map<String, Future<Long>> torn = new LinkedHashMap<>();
        faces.forEach((name, face) -> torn.put(name, threads.submit(() -> torn(face))));
        Map<String, Long> found = new LinkedHashMap<>();
        try {
          for (var one : torn.entrySet()) {
            found.put(one.getKey(), one.getValue().get());
          }
        } finally {
          done.set(true);
        }
        assertThat(published.get()).as("revisions published meanwhile").isGreaterThan(20);
        assertThat(found).allSatisfy((face, count) -> assertThat(count).as(face).isZero());
      }
    }
  }

  private static long torn(Callable<Read> face) throws Exception {
    long torn = 0;
    for (int read = 0; read < READS; read++) {
      if (face.call().isTorn()) {
        torn++;
      }
    }
    return torn;
  }

  private static Map<String, Callable<Read>> faces(TestBaton baton) throws Exception {
    Api lead = baton.program(Roles.INTEGRATION, "Lea");
    Visitor ben = Visitor.of(baton, "Ben");
    String calendar =
        baton.admin().post(DESK + "/calendar-links/desk", Map.of()).body().get("address").asText();
    String feed = baton.address() + URI.create(calendar).getPath();
    HttpClient client = HttpClient.newHttpClient();
    return Map.of(
        "handoffs",
            () -> {
              JsonNode all = lead.get(DESK + "/handoffs").body();
              return read(all, one(all.get("items"), "/incoming/name", "Ben"), "/at");
            },
        "seats",
            () -> {
              JsonNode all = lead.get(DESK + "/seats").body();
              return read(all, one(all.get("items"), "/seat", "LIVE_CALL/1"), "/holder/until");
            },
        "wallboard",
            () -> {
              JsonNode all = lead.get(DESK + "/wallboard").body();
              return read(all, one(all.get("seats"), "/seat", "LIVE_CALL/1"), "/holder/until");
            },
        "rota",
            () -> {
              JsonNode all = lead.get(DESK + "/rota?from=2026-03-10&to=2026-03-11").body();
              return read(all, one(all.get("items"), "/advisor", "Ben"), "/period/start");
            },
        "feed",
            () ->
                ofText(
                    client
                        .send(
                            HttpRequest.newBuilder(URI.create(feed)).build(),
                            BodyHandlers.ofString())
                        .body()
                        .replaceAll("(?s)BEGIN:VEVENT((?!END:VEVENT).)*STATUS:CANCELLED", ""),
                    OF_FEED,
                    Pattern.compile("20260310T(1[23])(\\d\\d)00\\s+DTEND[^\\n]*\\s+SUMMARY:Ben")),
        "my rota",
            () ->
                ofText(
                    ben.get("/support/my-rota").body(),
                    OF_PAGE,
                    Pattern.compile("(1[23]):(\\d\\d)–16:00")));
  }

  private static JsonNode one(JsonNode items, String path, String value) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.at(path).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " " + value + " is not in " + items));
  }

  private static Read read(JsonNode all, JsonNode item, String path) {
    return new Read(all.get("revision").asInt(), Instant.parse(item.at(path).asText()));
  }

  private static Read ofText(String text, Pattern revision, Pattern wallTime) {
    Matcher number = revision.matcher(text);
    Matcher time = wallTime.matcher(text);
    assertThat(number.find()).as(text).isTrue();
    assertThat(time.find()).as(text).isTrue();
    int minutes = 60 * (Integer.parseInt(time.group(1)) - 12) + Integer.parseInt(time.group(2));
    return new Read(Integer.parseInt(number.group(1)), NOON.plusSeconds(60L * minutes));
  }

  private static Instant takesOver(int revision) {
    return NOON.plusSeconds(60L * (revision % 120));
  }

  private static int publishUntil(TestBaton baton, AtomicBoolean done) throws InterruptedException {
    int revision = 2;
    while (!done.get()) {
      publish(baton, ++revision);
      Thread.sleep(2);
    }
    return revision - 2;
  }

  /** As a node does it, beside this one: the revision and its shifts in one commit. */
  private static void publish(TestBaton baton, int revision) {
    baton
        .database()
        .owner()
        .useTransaction(handle -> {
          handle.execute(
              """
              insert into rota_revision (desk_id, number, published_at, published_by, why)
              select desk_id, ?, '2026-03-10T15:00:00Z', id, '' from advisor where name = 'Lea'
              """,
              revision);
          handle.execute(
              """
              update shift set removed_in = ?
               where removed_in is null and role = 'LIVE_CALL' and seat = 1
                 and local_start::date = '2026-03-10'
                 and advisor_id in (select id from advisor where name in ('Ana', 'Ben'))
              """,
              revision);
          handle.execute(
              """
              insert into shift (desk_id, role, seat, advisor_id, local_start, local_end,
                                 starts_at, ends_at, added_in)
              select s.desk_id, s.role, s.seat, s.advisor_id,
                     case a.name when 'Ana' then local_start else noon + m end,
                     case a.name when 'Ana' then noon + m else local_end end,
                     case a.name when 'Ana' then starts_at else noon at time zone d.zone + m end,
                     case a.name when 'Ana' then noon at time zone d.zone + m else ends_at end,
                     removed_in
                from shift s
                join advisor a on a.id = s.advisor_id
                join desk d on d.id = s.desk_id,
                     (values (timestamp '2026-03-10 12:00', ? * interval '1 minute')) v (noon, m)
               where removed_in = ?
              """,
              revision % 120,
              revision);
        });
  }
}
