package baton.handoff.ledger;

import baton.handoff.SeatId;
import java.util.List;

/**
 * One seat through a time.
 *
 * @param strict whether time without a holder counts as uncovered
 * @param stretches by start, without overlap
 */
public record SeatTimeline(SeatId seat, boolean strict, List<TimelineSegment> stretches) {
  public SeatTimeline {
    stretches = List.copyOf(stretches);
  }
}
