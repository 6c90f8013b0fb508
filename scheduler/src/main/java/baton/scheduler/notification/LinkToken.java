package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What stands in a link: the prompt, when the link ends, and a seal over both, the person and the
 * act. Changing any of it breaks the seal, so a link does one thing, for one person, once.
 *
 * @param end to the second
 * @param seal HMAC-SHA256 by the installation's key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by isSealedFor only
record LinkToken(PromptId prompt, Instant end, byte[] seal) {
  private static final int SEAL_BYTES = 32;
  private static final int BYTES = 2 * Long.BYTES + SEAL_BYTES;

  static LinkToken sealed(byte[] key, Prompt.Sent told, Instant end) {
    return new LinkToken(told.id(), end, seal(key, told, end));
  }

  /** What somebody sent; empty when it cannot be one of ours. */
  static Optional<LinkToken> read(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (bytes.length != BYTES) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    PromptId prompt = new PromptId(in.getLong());
    long end = in.getLong();
    if (end < 0 || end > Instant.MAX.getEpochSecond()) {
      return Optional.empty();
    }
    byte[] seal = Arrays.copyOfRange(bytes, 2 * Long.BYTES, BYTES);
    return Optional.of(new LinkToken(prompt, Instant.ofEpochSecond(end), seal));
  }

  String text() {
    ByteBuffer out = ByteBuffer.allocate(BYTES);
    out.putLong(prompt.value()).putLong(end.getEpochSecond()).put(seal);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(out.array());
  }

  /** Whether we made it, for exactly this prompt, person and act. */
  boolean isSealedFor(byte[] key, Prompt.Sent told) {
    return MessageDigest.isEqual(seal, seal(key, told, end));
  }

  private static byte[] seal(byte[] key, Prompt.Sent told, Instant end) {
    String what =
        String.join(
            "|",
            "act-link",
            told.id().toString(),
            told.prompt().to().toString(),
            told.prompt().act() instanceof PromptAction act
                ? act.kind() + "|" + act.seat() + "|" + act.handoff()
                : "",
            Long.toString(end.getEpochSecond()));
    return Hmac.sha256(key, what.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "LinkToken[hidden]";
  }
}
