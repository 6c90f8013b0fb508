package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat program's side of a webhook: a real HTTP server, in whatever mood the test wants. */
final class Receiver implements AutoCloseable {
  /** How it answers. */
  enum Mood {
    FINE,
    SLOW,
    BROKEN,
    ELSEWHERE,
    ENDLESS,
    HANGING
  }

  /** What came in. */
  record Heard(String path, String body, String signature) {}

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private final int port;
  private volatile Mood mood = Mood.FINE;
  private HttpServer server;

  private Receiver(HttpServer server) {
    this.server = server;
    this.port = server.getAddress().getPort();
  }

  static Receiver start() {
    Receiver receiver = new Receiver(listening(0));
    receiver.begin();
    return receiver;
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }

  String url(String path) {
    return origin() + "/" + path;
  }

  void is(Mood now) {
    mood = now;
  }

  /** Nobody listens there any more. */
  void goDown() {
    server.stop(0);
  }

  void comeBack() {
    server = listening(port);
    begin();
  }

  /** What it took, in order. */
  List<Heard> heard() {
    return List.copyOf(heard);
  }

  List<String> bodies() {
    return heard.stream().map(Heard::body).toList();
  }

  /** How often it was asked, whatever it answered. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }

  private void begin() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private static HttpServer listening(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String signature = exchange.getRequestHeaders().getFirst("Baton-Signature");
    switch (mood) {
      case SLOW -> {
        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
        hear(exchange, body, signature);
        exchange.sendResponseHeaders(200, -1);
      }
      case FINE -> {
        hear(exchange, body, signature);
        exchange.sendResponseHeaders(200, -1);
      }
      case BROKEN -> exchange.sendResponseHeaders(500, -1);
      case ELSEWHERE -> {
        exchange.getResponseHeaders().set("Location", url("elsewhere"));
        exchange.sendResponseHeaders(307, -1);
      }
      case ENDLESS -> {
        hear(exchange, body, signature);
        exchange.sendResponseHeaders(200, 0);
        pour(exchange);
      }
      case HANGING -> hang();
    }
    exchange.close();
  }

  private void hear(HttpExchange exchange, String body, String signature) {
    heard.add(
        new Heard(exchange.getRequestURI().getPath(), body, signature == null ? "" : signature));
  }

  private void pour(HttpExchange exchange) throws IOException {
    while (over.getCount() > 0) {
      exchange.getResponseBody().write(new byte[8192]);
    }
  }

  private void hang() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
