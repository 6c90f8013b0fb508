package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server with a certificate that it signed itself. It remembers every line it was sent, and
 * whether that came in the clear.
 */
final class TlsSmtp implements AutoCloseable {
  /** What it offers. */
  enum Manner {
    TLS,
    STARTTLS,
    /** Speaks in the clear only. */
    PLAIN
  }

  /** A key pair that is its own authority. */
  record Identity(SSLContext context, Path certificate) {}

  private final Manner manner;
  private final ServerSocket socket;
  private final List<String> clear = new CopyOnWriteArrayList<>();
  private final List<String> secret = new CopyOnWriteArrayList<>();
  private volatile SSLContext context;

  private TlsSmtp(Manner manner, Identity identity, ServerSocket socket) {
    this.manner = manner;
    this.context = identity.context();
    this.socket = socket;
  }

  static TlsSmtp start(Manner manner, Identity identity) throws IOException {
    ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    TlsSmtp server = new TlsSmtp(manner, identity, socket);
    Thread.ofPlatform().daemon().name("tls-smtp").start(server::listen);
    return server;
  }

  /** Makes one in the folder, for this address: {@code ip:127.0.0.1}, or {@code dns:…}. */
  static Identity identity(Path folder, String name, String address) throws Exception {
    Path keys = folder.resolve(name + ".p12");
    Path certificate = folder.resolve(name + ".pem");
    keytool(
        "-genkeypair -keyalg EC -validity 36500 -alias a -dname CN=%s -ext san=%s"
            .formatted(name, address),
        keys);
    keytool("-exportcert -rfc -alias a -file " + certificate, keys);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(keys)) {
      store.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return new Identity(context, certificate);
  }

  /** Whoever comes next is shown that certificate. */
  void becomes(Identity other) {
    context = other.context();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What anybody on the way could read. */
  List<String> clear() {
    return List.copyOf(clear);
  }

  /** What came encrypted. */
  List<String> secret() {
    return List.copyOf(secret);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        caller.setSoTimeout(20_000);
        if (manner == Manner.TLS) {
          talk(encrypted(caller), secret, true);
        } else {
          talk(caller, clear, true);
        }
      } catch (IOException e) {
        // The caller did not like the certificate, or the test is over.
      }
    }
  }

  private Socket encrypted(Socket caller) throws IOException {
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(caller, null, caller.getPort(), true);
    tls.setUseClientMode(false);
    tls.startHandshake();
    return tls;
  }

  private void talk(Socket caller, List<String> heard, boolean greets) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
    if (greets) {
      say(caller, "220 here");
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      heard.add(line);
      String word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
      say(caller, answer(word, greets));
      if (word.equals("DATA")) {
        take(lines, heard);
        say(caller, "250 taken");
      } else if (word.equals("STARTTLS")) {
        talk(encrypted(caller), secret, false);
        return;
      }
    }
  }

  private static void take(BufferedReader lines, List<String> heard) throws IOException {
    for (String line = lines.readLine();
        line != null && !line.equals(".");
        line = lines.readLine()) {
      heard.add(line);
    }
  }

  private String answer(String word, boolean inTheClear) {
    return switch (word) {
      case "EHLO" -> offers(inTheClear);
      case "STARTTLS" -> "220 go";
      case "DATA" -> "354 go on";
      case "AUTH" -> "235 welcome";
      case "QUIT" -> "221 bye";
      default -> "250 yes";
    };
  }

  private String offers(boolean inTheClear) {
    return manner == Manner.STARTTLS && inTheClear
        ? "250-here\r\n250 STARTTLS"
        : "250-here\r\n250 AUTH PLAIN";
  }

  private static void say(Socket caller, String words) throws IOException {
    caller.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
    caller.getOutputStream().flush();
  }

  private static void keytool(String what, Path keys) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(what.split(" ")));
    command.addAll(
        List.of("-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", "changeit"));
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IllegalStateException("keytool " + what + " failed");
    }
  }
}
