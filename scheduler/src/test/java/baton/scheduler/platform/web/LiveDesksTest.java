package baton.scheduler.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import baton.handoff.DeskId;
import baton.handoff.testing.TestDatabase;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.LiveSnapshot.Painted;
import baton.scheduler.testing.TestServer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveDesksTest {
  private static final DeskId DESK = new DeskId(7);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final TestDatabase database = TestDatabase.create();
  private final Transactions transactions =
      new Transactions(database.app(), InstantSource.fixed(Instant.EPOCH));
  private final AtomicInteger painted = new AtomicInteger();
  private final AtomicBoolean failing = new AtomicBoolean();
  private final List<Stream> streams = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private TestServer server;

  @SuppressWarnings("NullAway.Init")
  private LiveDesks live;

  /** The streams of the hub under test. */
  @Path("/{desk}/events")
  public static final class Events {
    private final LiveDesks live;

    Events(LiveDesks live) {
      this.live = live;
    }

    @GET
    public Response html(@PathParam("desk") long desk) {
      return live.watch(new DeskId(desk), Painted::html);
    }

    @GET
    @Path("/json")
    public Response json(@PathParam("desk") long desk) {
      return live.watch(new DeskId(desk), Painted::json);
    }
  }

  @BeforeEach
  void start() {
    live = new LiveDesks(database.appSource(), this::paint, Duration.ofMillis(100));
    server =
        TestServer.start(environment -> {
          live.register(environment);
          environment.jersey().register(new Events(live));
        });
    await(() -> listeners() == 1);
  }

  @AfterEach
  void stop() {
    streams.forEach(Stream::close);
    server.close();
  }

  @Test
  void one_change_is_painted_once_and_reaches_every_screen_W2() throws Exception {
    Stream first = open("/7/events");
    Stream second = open("/7/events/json");
    assertThat(first.next()).isEqualTo("<p>desk 7\npicture 1</p>");
    assertThat(second.next()).isEqualTo("{\"picture\":1}");
    assertThat(painted).hasValue(1);

    transactions.use(tx -> tx.changed(DESK));

    assertThat(first.next()).isEqualTo("<p>desk 7\npicture 2</p>");
    assertThat(second.next()).isEqualTo("{\"picture\":2}");
    assertThat(painted).hasValue(2);
  }

  @Test
  void change_of_another_desk_is_not_painted() throws Exception {
    Stream screen = open("/7/events/json");
    assertThat(screen.next()).isEqualTo("{\"picture\":1}");

    transactions.use(tx -> tx.changed(new DeskId(8)));
    transactions.use(tx -> tx.changed(DESK));

    assertThat(screen.next()).isEqualTo("{\"picture\":2}");
    assertThat(painted).hasValue(2);
  }

  @Test
  void rolled_back_change_is_not_painted() throws Exception {
    Stream screen = open("/7/events/json");
    assertThat(screen.next()).isEqualTo("{\"picture\":1}");

    var unused =
        catchThrowable(() ->
            transactions.use(tx -> {
              tx.changed(DESK);
              throw new IllegalStateException();
            }));
    transactions.use(tx -> tx.changed(DESK));

    assertThat(screen.next()).isEqualTo("{\"picture\":2}");
    assertThat(painted).hasValue(2);
  }

  @Test
  void lost_database_connection_comes_back_and_everything_watched_is_painted_again()
      throws Exception {
    Stream screen = open("/7/events/json");
    assertThat(screen.next()).isEqualTo("{\"picture\":1}");

    int before = listener();
    assertThat(killListener()).isOne();

    assertThat(screen.next()).as("after coming back").isEqualTo("{\"picture\":2}");
    assertThat(listener()).isNotEqualTo(before);
    transactions.use(tx -> tx.changed(DESK));
    assertThat(screen.next()).as("after a change").isEqualTo("{\"picture\":3}");
  }

  @Test
  void failed_painting_is_tried_again() throws Exception {
    failing.set(true);
    Stream screen = open("/7/events/json");
    await(() -> painted.get() > 0);
    failing.set(false);
    transactions.use(tx -> tx.changed(DESK));
    assertThat(screen.next()).startsWith("{\"picture\":");
  }

  @Test
  void quiet_line_says_that_the_picture_still_stands_or_that_it_cannot_know_W2() throws Exception {
    Stream screen = open("/7/events/json");
    assertThat(screen.next()).isEqualTo("{\"picture\":1}");
    assertThat(screen.pulse()).isEqualTo("live");

    failing.set(true);
    transactions.use(tx -> tx.changed(DESK));
    await(() -> screen.pulse().equals("blind"));
  }

  @Test
  void stream_is_not_compressed_and_not_kept() throws Exception {
    Stream screen = open("/7/events/json");
    assertThat(screen.answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(screen.answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(screen.answer.headers().firstValue("Content-Type")).contains("text/event-stream");
  }

  @Test
  void screen_that_went_away_is_forgotten_and_the_last_one_ends_the_painting() throws Exception {
    URI uri = server.uri("/7/events/json");
    try (Socket rude = new Socket(uri.getHost(), uri.getPort())) {
      rude.getOutputStream()
          .write(
              ("GET " + uri.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(rude.getInputStream().read()).isPositive();
      await(() -> painted.get() == 1);
      rude.setSoLinger(true, 0);
    }
    await(() -> {
      transactions.use(tx -> tx.changed(DESK));
      return !live.isWatched(DESK);
    });
  }

  @Test
  void stopping_server_does_not_wait_for_its_streams() throws Exception {
    Stream screen = open("/7/events/json");
    assertThat(screen.next()).isEqualTo("{\"picture\":1}");
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> server.close());
    assertThat(stopped).succeedsWithin(Duration.ofSeconds(20));
    assertThat(screen.ended).succeedsWithin(Duration.ofSeconds(5));
  }

  private Painted paint(DeskId desk) {
    int number = painted.incrementAndGet();
    if (failing.get()) {
      throw new IllegalStateException("no picture, as the test asked");
    }
    return new Painted(
        Instant.EPOCH.plusSeconds(number),
        "{\"picture\":" + number + "}",
        "<p>desk " + desk + "\npicture " + number + "</p>",
        Duration.ofHours(1));
  }

  private Stream open(String path) throws Exception {
    Stream stream = new Stream(server.uri(path));
    streams.add(stream);
    return stream;
  }

  private int listeners() {
    return one("select count(*)::int from pg_stat_activity where " + LISTENING);
  }

  private int listener() {
    return one("select pid from pg_stat_activity where " + LISTENING);
  }

  private int killListener() {
    return one(
        "select count(pg_terminate_backend(pid))::int from pg_stat_activity where " + LISTENING);
  }

  private static final String LISTENING =
      "datname = current_database() and query = 'listen " + Transactions.CHANGES + "'";

  private int one(String sql) {
    return database.app().withHandle(h -> h.createQuery(sql).mapTo(int.class).one());
  }

  private static void await(BooleanSupplier reached) {
    while (!reached.getAsBoolean()) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Reads a stream as a browser does. */
  private static final class Stream implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final LinkedBlockingQueue<String> pictures = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> pulses = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> ended;

    Stream(URI uri) throws Exception {
      HttpRequest request = HttpRequest.newBuilder(uri).header("Accept-Encoding", "gzip").build();
      answer = CLIENT.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      ended = CompletableFuture.runAsync(this::read, Thread::startVirtualThread);
    }

    String next() {
      return taken(pictures);
    }

    String pulse() {
      return taken(pulses);
    }

    private static String taken(LinkedBlockingQueue<String> from) {
      try {
        String next = from.poll(30, TimeUnit.SECONDS);
        return next == null ? "nothing came" : next;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private void read() {
      List<String> data = new ArrayList<>();
      boolean named = false;
      try (var lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          named |= line.startsWith("event:");
          if (line.startsWith("data: ")) {
            data.add(line.substring(6));
          }
          if (line.isEmpty() && !data.isEmpty()) {
            (named ? pulses : pictures).add(String.join("\n", data));
            data.clear();
            named = false;
          }
        }
      } catch (IOException closed) {
        data.clear();
      }
    }

    @Override
    public void close() {
      try {
        answer.body().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
