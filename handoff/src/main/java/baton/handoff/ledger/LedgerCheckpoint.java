package baton.handoff.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A digest of the chain that somebody kept elsewhere: the entry of that number had that hash. Only
 * it shows that the end of a chain was written anew, hashes and all (H13).
 */
public record LedgerCheckpoint(long number, Sha256 sha256) {
  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

  public LedgerCheckpoint {
    if (number < 1) {
      throw new IllegalArgumentException("entries are numbered from 1: " + number);
    }
  }

  /**
   * Reads {@code 1505:3fa4…}.
   *
   * @throws IllegalArgumentException saying how a digest is written
   */
  public static LedgerCheckpoint parse(String text) {
    Matcher kept = WRITTEN.matcher(text.strip().toLowerCase(java.util.Locale.ROOT));
    if (!kept.matches()) {
      throw new IllegalArgumentException(
          "must be a number, a colon and 64 hex digits, as a digest is printed");
    }
    return new LedgerCheckpoint(Long.parseLong(kept.group(1)), new Sha256(kept.group(2)));
  }

  @Override
  public String toString() {
    return number + ":" + sha256;
  }
}
