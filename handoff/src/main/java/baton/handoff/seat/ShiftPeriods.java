package baton.handoff.seat;

import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the rules do with several periods. */
final class ShiftPeriods {
  private ShiftPeriods() {}

  /**
   * Periods that touch or overlap become one.
   *
   * @param periods by start
   */
  static List<ShiftPeriod> joined(List<ShiftPeriod> periods) {
    List<ShiftPeriod> joined = new ArrayList<>();
    for (ShiftPeriod period : periods) {
      ShiftPeriod next = period;
      if (!joined.isEmpty() && !joined.getLast().end().isBefore(period.start())) {
        ShiftPeriod last = joined.removeLast();
        next = new ShiftPeriod(last.start(), later(last.end(), period.end()));
      }
      joined.add(next);
    }
    return joined;
  }

  /** The time that two overlapping periods share. */
  static ShiftPeriod common(ShiftPeriod a, ShiftPeriod b) {
    return new ShiftPeriod(later(a.start(), b.start()), earlier(a.end(), b.end()));
  }

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
