package baton.handoff.seat;

import static baton.handoff.seat.SeatPlan.ShiftPeriods.later;

import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** When a seat opens to anybody who wants to stand in (H6). */
final class CoverWindow {
  private CoverWindow() {}

  static @Nullable Instant since(SeatFacts facts, SeatId seat, Instant at) {
    Shift missing = facts.missing(seat, at);
    if (missing == null || facts.plan().cover(seat, at) != null) {
      return null;
    }
    ShiftPeriod time = facts.plan().stretch(missing);
    Instant asked = time.start().plus(facts.terms().notice().askCover());
    Instant left = lastCoverEnd(facts.plan(), seat, time, at);
    Instant since = left == null ? asked : later(asked, left);
    Instant released = facts.seat(seat).lastReleased();
    if (facts.seat(seat).hold() == null && released != null && time.contains(released)) {
      return left == null ? released : later(released, left);
    }
    return since.isAfter(at) ? null : since;
  }

  private static @Nullable Instant lastCoverEnd(
      SeatPlan plan, SeatId seat, ShiftPeriod time, Instant at) {
    return plan.covers().stream()
        .filter(cover -> cover.seat().equals(seat) && time.contains(cover.period().start()))
        .map(cover -> cover.period().end())
        .filter(end -> !end.isAfter(at))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
