package baton.scheduler.wallboard;

import java.util.Locale;

/** The states things have; each has one shape, one colour and one word everywhere. */
enum BoardState {
  ON_SEAT,
  STANDING_BY,
  LATE,
  OVERRUN,
  OPEN,
  UNCOVERED;

  /** As style sheets and the state badge name it. */
  String style() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
