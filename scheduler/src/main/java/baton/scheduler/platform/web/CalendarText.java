package baton.scheduler.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How iCalendar is written (RFC 5545).
 *
 * <p>By hand: ical4j adds hundreds of zones with random names to those of java.time for the whole
 * process, and they would pass for zones that a customer or a desk can be in.
 */
public final class CalendarText {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final int LINE_BYTES = 75;

  private CalendarText() {}

  /** {@code 20260309T140000Z}. */
  public static String utc(Instant instant) {
    return local(instant.atZone(ZoneOffset.UTC).toLocalDateTime()) + "Z";
  }

  /** {@code 20260309T080000}. */
  public static String local(LocalDateTime local) {
    return LOCAL.format(local);
  }

  /** Escaped, for a property that is a text. */
  public static String text(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** The lines as they are sent: folded, each with its end. */
  public static String document(List<String> lines) {
    return lines.stream().map(line -> folded(line) + "\r\n").collect(Collectors.joining());
  }

  /** No line is longer than 75 bytes; what goes on, goes on after a space (RFC 5545, 3.1). */
  private static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int bytes = 0;
    for (int character : line.codePoints().toArray()) {
      String one = Character.toString(character);
      int more = one.getBytes(UTF_8).length;
      if (bytes + more > LINE_BYTES) {
        folded.append("\r\n ");
        bytes = 1;
      }
      folded.append(one);
      bytes += more;
    }
    return folded.toString();
  }
}
