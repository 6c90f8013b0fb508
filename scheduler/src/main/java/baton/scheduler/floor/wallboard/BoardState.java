package baton.scheduler.floor.wallboard;

import java.util.Locale;

/**
 * The states things have; each has one shape, one colour and one word everywhere. Who is
 * unreachable is missed like who is late, and looks like it.
 */
enum BoardState {
  ON_SEAT,
  STANDING_BY,
  LATE,
  UNREACHABLE,
  OVERRUN,
  OPEN,
  UNCOVERED;

  /** As style sheets and the state badge name it. */
  String style() {
    return this == UNREACHABLE ? LATE.style() : word().replace(' ', '-');
  }

  /** In words. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
