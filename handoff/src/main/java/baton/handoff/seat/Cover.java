package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;

/**
 * Somebody who stands in for whoever is planned on a seat (H6). For its time it entitles to the
 * seat as a shift would.
 *
 * @param instead who is planned
 * @param period to the end of the shifts that are stood in for
 */
public record Cover(SeatId seat, AdvisorId advisor, AdvisorId instead, ShiftPeriod period) {
  boolean isFor(SeatId wanted, Instant at) {
    return seat.equals(wanted) && period.contains(at);
  }
}
