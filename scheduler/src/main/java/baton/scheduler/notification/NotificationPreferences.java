package baton.scheduler.notification;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one person wants to be told.
 *
 * @param webhook null: none is set up
 * @param mail the address; null: none is set up
 * @param browser whether pages may use the browser's own notification
 * @param sound whether pages may beep
 * @param quiet null: none
 */
record NotificationPreferences(
    Way webhook, Way mail, boolean browser, boolean sound, @Nullable QuietHours quiet) {

  /** Of somebody who has never said anything. */
  static final NotificationPreferences USUAL =
      new NotificationPreferences(Way.NONE, Way.NONE, false, false, QuietHours.USUAL);

  /**
   * One way of being reached.
   *
   * @param address null: not set up
   * @param on whether it is to be used
   */
  record Way(@Nullable String address, boolean on) {
    static final Way NONE = new Way(null, false);

    Way {
      if (on && address == null) {
        throw new IllegalArgumentException("a way without an address cannot be on");
      }
    }

    /** Hides the address: a webhook's is a secret. */
    @Override
    public String toString() {
      return "Way[" + (address == null ? "none" : on ? "on" : "off") + "]";
    }
  }

  /** The same, as if no mail address had ever been given. */
  NotificationPreferences withoutMail() {
    return new NotificationPreferences(webhook, Way.NONE, browser, sound, quiet);
  }

  Way way(Channel outside) {
    return switch (outside) {
      case WEBHOOK -> webhook;
      case MAIL -> mail;
    };
  }

  Set<Channel> setUp() {
    EnumSet<Channel> ways = EnumSet.allOf(Channel.class);
    ways.removeIf(outside -> way(outside).address() == null);
    return ways;
  }

  Set<Channel> on() {
    EnumSet<Channel> ways = EnumSet.allOf(Channel.class);
    ways.removeIf(outside -> !way(outside).on());
    return ways;
  }
}
