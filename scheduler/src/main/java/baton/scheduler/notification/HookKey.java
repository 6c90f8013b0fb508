package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The secret that a desk and the receiver of its seat changes share. The receiver computes {@link
 * #signature} anew and compares: then it knows who sent the body, and when.
 */
final class HookKey {
  /** Tells people, and programs that look for leaked secrets, what it is. */
  private static final String PREFIX = "baton_hook_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final byte[] bytes;

  private HookKey(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static HookKey fresh() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return new HookKey(random);
  }

  static HookKey of(byte[] bytes) {
    return new HookKey(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** As it is shown, once. The whole text, in UTF-8, is the key of the HMAC. */
  String shown() {
    return PREFIX + HexFormat.of().formatHex(bytes);
  }

  /** {@code t=<seconds>,v1=<hex>}, the hex being HMAC-SHA256 of {@code <seconds>.<body>}. */
  String signature(Instant at, String body) {
    long seconds = at.getEpochSecond();
    byte[] mac = Hmac.sha256(shown().getBytes(UTF_8), (seconds + "." + body).getBytes(UTF_8));
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac);
  }

  @Override
  public String toString() {
    return "HookKey[hidden]";
  }
}
