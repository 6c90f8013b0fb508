package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A real HTTP server on which each person's webhook fails in ways of its own, then is well. */
final class MoodyReceiver implements AutoCloseable {
  /** How one request is answered. */
  enum Mood {
    FINE,
    SLOW,
    /** It says 500 and has not taken it. */
    BROKEN,
    /** The line is cut before anything was taken. */
    CUT,
    /** It was taken, but the line is cut before the answer. */
    TAKEN_AND_CUT
  }

  private final HttpServer server;
  private final Map<String, Queue<Mood>> moods = new ConcurrentHashMap<>();
  private final Map<String, List<String>> taken = new ConcurrentHashMap<>();

  private MoodyReceiver(HttpServer server) {
    this.server = server;
  }

  static MoodyReceiver start() {
    try {
      MoodyReceiver receiver =
          new MoodyReceiver(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      receiver.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      receiver.server.createContext("/", receiver::answer);
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A webhook that answers in those ways, one after the other, and is well from then on. */
  String webhook(String name, List<Mood> first) {
    moods.put("/" + name, new ConcurrentLinkedQueue<>(first));
    taken.put("/" + name, new CopyOnWriteArrayList<>());
    return origin() + "/" + name;
  }

  /** What that webhook took, in order. */
  List<String> taken(String name) {
    return List.copyOf(taken.getOrDefault("/" + name, List.of()));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(String path, String body) {
    taken.computeIfAbsent(path, unknown -> new CopyOnWriteArrayList<>()).add(body);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    Mood mood = moods.getOrDefault(path, new ConcurrentLinkedQueue<>()).poll();
    switch (mood == null ? Mood.FINE : mood) {
      case FINE -> {
        take(path, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case SLOW -> {
        LockSupport.parkNanos(40_000_000);
        take(path, body);
        exchange.sendResponseHeaders(200, -1);
      }
      case BROKEN -> exchange.sendResponseHeaders(500, -1);
      case TAKEN_AND_CUT -> take(path, body);
      case CUT -> {}
    }
    exchange.close();
  }
}
