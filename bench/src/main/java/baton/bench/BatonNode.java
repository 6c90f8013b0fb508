package baton.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node of Baton as it is shipped, in a process of its own. */
final class BatonNode implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("TOKEN=(\\S+)");

  private final Process process;
  private final int port;
  private final int adminPort;
  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  private BatonNode(Process process, int port, int adminPort, String token) {
    this.process = process;
    this.port = port;
    this.adminPort = adminPort;
    this.token = token;
  }

  /** Starts it in the repository's root and waits until it serves. */
  static BatonNode start(BenchDatabase database) throws IOException {
    int port = freePort();
    int adminPort = freePort();
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-jar",
            "scheduler/target/baton.jar",
            "server",
            "config.yml");
    java.environment()
        .putAll(
            Map.of(
                "BATON_DATABASE_URL", database.url(),
                "BATON_PORT", Integer.toString(port),
                "BATON_ADMIN_PORT", Integer.toString(adminPort)));
    Process process = java.redirectErrorStream(true).start();
    return new BatonNode(process, port, adminPort, token(process));
  }

  /** An admin's, which a start prints for the sample desk. */
  private static String token(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder printed = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      printed.append(line).append('\n');
      Matcher token = TOKEN.matcher(line);
      if (token.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
        return token.group(1);
      }
    }
    throw new IllegalStateException("Baton did not start:\n" + printed);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  URI api(String path) {
    return URI.create("http://localhost:" + port + "/api/v1" + path);
  }

  URI page(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  String token() {
    return token;
  }

  /** How many SQL statements it has sent since it started. */
  long statements() throws IOException, InterruptedException {
    HttpRequest metrics =
        HttpRequest.newBuilder(URI.create("http://localhost:" + adminPort + "/metrics")).build();
    return new ObjectMapper()
        .readTree(http.send(metrics, BodyHandlers.ofString()).body())
        .at("/counters/baton.sql.statements/count")
        .asLong();
  }

  /** Milliseconds of a processor that it has used since it started. */
  long processorMillis() {
    return process.info().totalCpuDuration().orElseThrow().toMillis();
  }

  @Override
  public void close() {
    process.destroy();
    http.close();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> null).join();
    process.destroyForcibly();
  }
}
