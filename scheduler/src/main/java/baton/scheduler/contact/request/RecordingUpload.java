package baton.scheduler.contact.request;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A recording that came in.
 *
 * @param sha256 of its bytes, to know it again
 */
record RecordingUpload(Request.Recording recording, String sha256) {
  private static final int BUFFER = 1 << 16;

  /** What was read of a stream. */
  sealed interface Read {
    record Ok(RecordingUpload upload) implements Read {}

    /**
     * @param reason for people, without the field's name
     */
    record Unusable(String reason) implements Read {}
  }

  /**
   * Reads it once, a buffer at a time, and no further than it may be long.
   *
   * @param declared the media type its sender says it has
   * @param longest in bytes
   */
  static Read read(InputStream content, String declared, long longest) throws IOException {
    Optional<AudioKind> said = AudioKind.declaredBy(declared);
    if (said.isEmpty()) {
      return new Read.Unusable(
          "is sent as %s; send it as %s".formatted(shortened(declared), AudioKind.ALL));
    }
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER];
    int first = content.readNBytes(buffer, 0, BUFFER);
    Optional<AudioKind> kind = AudioKind.of(Arrays.copyOf(buffer, Math.min(first, AudioKind.HEAD)));
    long bytes = 0;
    for (int read = first; read > 0 && bytes <= longest; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
      bytes += read;
    }
    if (bytes == 0) {
      return new Read.Unusable("is empty");
    }
    if (!kind.equals(said)) {
      return new Read.Unusable(
          "is not the %s that it is sent as; send %s".formatted(said.get(), AudioKind.ALL));
    }
    return bytes > longest
        ? new Read.Unusable("is longer than %d MB".formatted(longest >> 20))
        : new Read.Ok(
            new RecordingUpload(
                new Request.Recording(kind.get(), bytes),
                HexFormat.of().formatHex(digest.digest())));
  }

  private static String shortened(String declared) {
    return declared.length() <= 60 ? declared : declared.substring(0, 60) + "…";
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
