package baton.scheduler.contact.booking;

import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.desk.Desk;
import baton.scheduler.notification.PublicUrl;
import baton.scheduler.platform.web.CalendarText;
import java.time.Instant;
import java.util.List;

/**
 * A booked call as an entry for the customer's calendar (RFC 5545), in UTC, which every calendar
 * shows in its owner's zone. Loaded again after a change it replaces the entry: the same UID, a
 * higher SEQUENCE, and CANCELLED once it is.
 */
final class CallCalendar {
  private final PublicUrl base;

  CallCalendar(PublicUrl base) {
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
    return CalendarText.document(
        List.of(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Baton//Booking//EN",
            "METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"),
            "BEGIN:VEVENT",
            "UID:" + about.name() + "@baton",
            "SEQUENCE:" + about.changes(),
            "DTSTAMP:" + CalendarText.utc(now),
            "DTSTART:" + CalendarText.utc(callback.slot().start()),
            "DTEND:" + CalendarText.utc(callback.slot().end()),
            "SUMMARY:" + CalendarText.text("Call from " + desk.name()),
            "DESCRIPTION:"
                + CalendarText.text(
                    "We call you at %s. To move or cancel: %s"
                        .formatted(callback.customer().phone().masked(), page)),
            "URL:" + page,
            "STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"),
            "END:VEVENT",
            "END:VCALENDAR"));
  }
}
