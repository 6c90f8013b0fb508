package baton.scheduler.rota.draft;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads a file as UTF-8, and says on which line it is not. */
sealed interface Utf8File {
  /** The whole text, without a byte order mark. */
  record Text(String text) implements Utf8File {}

  /** The first line, counted from 1, that is not UTF-8. */
  record Broken(long line) implements Utf8File {}

  static Utf8File read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    return result.isError()
        ? new Broken(text.chars().filter(c -> c == '\n').count() + 1)
        : new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
