package baton.scheduler.contact.request;

import baton.scheduler.desk.Desk;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The stamps that advisors put on requests, in desk time (K7, P5). */
final class RequestStamp {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("h:mm M/d", Locale.ROOT);

  private RequestStamp() {}

  /** {@code CB 4:00 6/11}. */
  static String callback(Instant at, Desk desk) {
    return "CB " + STAMP.format(at.atZone(desk.zone()));
  }
}
