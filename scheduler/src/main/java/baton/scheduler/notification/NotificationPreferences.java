package baton.scheduler.notification;

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
}
