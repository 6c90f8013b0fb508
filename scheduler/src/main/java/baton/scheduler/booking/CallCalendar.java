package baton.scheduler.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import baton.scheduler.callback.Callback;
import baton.scheduler.callback.CallbackState;
import baton.scheduler.desk.Desk;
import baton.scheduler.prompt.Base;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A booked call as an entry for the customer's calendar (RFC 5545), in UTC, which every calendar
 * shows in its owner's zone. Loaded again after a change it replaces the entry: the same UID, a
 * higher SEQUENCE, and CANCELLED once it is.
 *
 * <p>Written by hand: ical4j adds hundreds of zones with random names to those of java.time for the
 * whole process, and they would pass for zones that a customer or a desk can be in.
 */
final class CallCalendar {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LINE_BYTES = 75;

  private final Base base;

  CallCalendar(Base base) {
    this.base = base;
  }

  /**
   * @param name names the call outside, for good
   * @param changes how often it was moved or cancelled
   * @param path of its page
   */
  record About(String name, int changes, String path) {}

  String entry(Desk desk, Callback callback, About about, Instant now) {
    boolean cancelled = callback.state() == CallbackState.CANCELLED;
    String page = base.address() + about.path();
    return List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Baton//Booking//EN",
            "METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"),
            "BEGIN:VEVENT",
            "UID:" + about.name() + "@baton",
            "SEQUENCE:" + about.changes(),
            "DTSTAMP:" + UTC.format(now),
            "DTSTART:" + UTC.format(callback.slot().start()),
            "DTEND:" + UTC.format(callback.slot().end()),
            "SUMMARY:" + text("Call from " + desk.name()),
            "DESCRIPTION:"
                + text(
                    "We call you at %s. To move or cancel: %s"
                        .formatted(callback.customer().phone().masked(), page)),
            "URL:" + page,
            "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
            "END:VEVENT",
            "END:VCALENDAR")
        .stream()
        .map(line -> folded(line) + "\r\n")
        .collect(Collectors.joining());
  }

  private static String text(String value) {
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
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
