package baton.scheduler.contact.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of some content (RFC 9110), in bytes.
 *
 * @param from the first, counted from 0
 * @param to the last, which is part of it
 */
record ByteRange(long from, long to) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  /**
   * What is asked for of so many bytes: all of them unless it is one range; null when the range
   * lies outside.
   */
  static @Nullable ByteRange of(@Nullable String asked, long all) {
    ByteRange whole = new ByteRange(0, all - 1);
    Matcher range = ONE.matcher(asked == null ? "" : asked.strip());
    if (!range.matches() || range.group().length() == "bytes=-".length()) {
      return whole;
    }
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty()) {
      long length = Math.min(Long.parseLong(last), all);
      return length == 0 ? null : new ByteRange(all - length, all - 1);
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? all - 1 : Math.min(Long.parseLong(last), all - 1);
    if (from >= all) {
      return null;
    }
    return to < from ? whole : new ByteRange(from, to);
  }

  long length() {
    return to - from + 1;
  }

  boolean isWhole(long all) {
    return length() == all;
  }

  String header(long all) {
    return "bytes %d-%d/%d".formatted(from, to, all);
  }
}
