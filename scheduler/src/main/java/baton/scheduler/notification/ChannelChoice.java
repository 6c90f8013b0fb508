package baton.scheduler.notification;

import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * @param usable the channels there are; nobody has another set up
   * @return the keys of those that carry it
   */
  static Set<String> of(
      ChannelAddresses addresses, Set<String> usable, Concern concern, Moment moment) {
    Set<String> on = both(addresses.on(), usable);
    if (concern == Concern.OWN_HANDOFF && on.isEmpty()) {
      return both(addresses.setUp(), usable);
    }
    return disturbs(concern, moment) ? on : Set.of();
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).collect(Collectors.toSet());
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
