package baton.scheduler.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A token as its owner keeps it. Only its SHA-256 is ever stored: with 256 random bits in the token
 * there is nothing to guess, so neither salt nor a slow hash would add anything.
 */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final String text;

  public Secret(String text) {
    this.text = text;
  }

  /** A new one. The prefix tells people, and programs that look for leaked secrets, what it is. */
  public static Secret fresh(String prefix) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  public String text() {
    return text;
  }

  public byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Hides it, wherever it is printed. */
  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
