package baton.handoff.ledger;

import java.util.HexFormat;

/** A SHA-256 in hex, so that it compares and prints by value. */
public record Sha256(String hex) {
  public Sha256 {
    if (hex.length() != 64) {
      throw new IllegalArgumentException("not a SHA-256: " + hex);
    }
  }

  static Sha256 of(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
