package baton.handoff.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 that chains an entry to the one before it (H13). The content is the entry's columns
 * in the table's order, each written as {@code length:text,} (a missing value as {@code -,}), so
 * that no text can be moved from one column to the next unseen; the hash before it comes first.
 */
final class EntryHash {
  /** What the first entry is chained to. */
  static final byte[] NOTHING_BEFORE = new byte[32];

  private static final String FORMAT = "baton ledger 1";

  private EntryHash() {}

  static byte[] of(byte[] previous, List<@Nullable String> columns) {
    MessageDigest digest = sha256();
    digest.update(FORMAT.getBytes(StandardCharsets.UTF_8));
    digest.update(previous);
    for (@Nullable String column : columns) {
      if (column == null) {
        digest.update((byte) '-');
      } else {
        byte[] text = column.getBytes(StandardCharsets.UTF_8);
        digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(text);
      }
      digest.update((byte) ',');
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
