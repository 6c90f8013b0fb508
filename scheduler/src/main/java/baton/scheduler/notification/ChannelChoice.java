package baton.scheduler.notification;

import java.util.Set;

/**
 * Which channels carry a prompt beside Baton's own pages, which carry every one (H4).
 *
 * <ul>
 *   <li>{@link Concern#OWN_HANDOFF}: those the person has switched on, at any hour; when all are
 *       switched off, every one that is set up. A handoff one is part of is never silenced.
 *   <li>{@link Concern#ASKED}: those switched on, outside the person's quiet hours.
 *   <li>{@link Concern#LEAD}: those switched on, outside the quiet hours; during them only while
 *       the lead is on shift.
 * </ul>
 */
final class ChannelChoice {
  private ChannelChoice() {}

  /**
   * The moment it is decided for.
   *
   * @param quiet whether the person's quiet hours cover it
   * @param onShift whether a published shift of theirs does
   */
  record Moment(boolean quiet, boolean onShift) {}

  static Set<Channel> of(NotificationPreferences wishes, Concern concern, Moment moment) {
    Set<Channel> on = wishes.on();
    if (concern == Concern.OWN_HANDOFF && on.isEmpty()) {
      return wishes.setUp();
    }
    return disturbs(concern, moment) ? on : Set.of();
  }

  /** Whether the person may be disturbed by it at that moment. */
  static boolean disturbs(Concern concern, Moment moment) {
    return switch (concern) {
      case OWN_HANDOFF -> true;
      case ASKED -> !moment.quiet();
      case LEAD -> !moment.quiet() || moment.onShift();
    };
  }
}
