package baton.scheduler.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How one person wants to be told.
 *
 * @param addresses by which channels outside Baton's pages
 * @param browser whether pages may use the browser's own notification
 * @param sound whether pages may beep
 * @param quiet null: none
 */
record NotificationPreferences(
    ChannelAddresses addresses, boolean browser, boolean sound, @Nullable QuietHours quiet) {

  /** Of somebody who has never said anything. */
  static final NotificationPreferences USUAL =
      new NotificationPreferences(ChannelAddresses.NONE, false, false, QuietHours.USUAL);

  /**
   * When a person is not to be disturbed, every day: {@code [from, to)} by the clock on the desk's
   * wall; past midnight when {@code to} is the earlier of the two. An hour that happens twice is
   * quiet twice, one that is left out is not there.
   */
  record QuietHours(LocalTime from, LocalTime to) {
    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    QuietHours {
      if (from.equals(to)) {
        throw new IllegalArgumentException("quiet hours from " + from + " to " + to + " are none");
      }
    }

    boolean cover(Instant instant, ZoneId zone) {
      LocalTime time = instant.atZone(zone).toLocalTime();
      boolean begun = !time.isBefore(from);
      boolean over = !time.isBefore(to);
      return from.isBefore(to) ? begun && !over : begun || !over;
    }
  }
}
