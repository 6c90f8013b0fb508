package baton.handoff.shift;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.LocalDateTime;

/**
 * An advisor planned on a seat, in the desk's wall time: what a lead writes, before it is instants.
 *
 * @param start the first minute of the shift
 * @param end the first minute after it
 */
public record Planned(SeatId seat, AdvisorId advisor, LocalDateTime start, LocalDateTime end) {
  /** Whether both can never be at the same time: the same seat, or the same person (R2). */
  boolean excludes(Planned other) {
    return seat.equals(other.seat) || advisor.equals(other.advisor);
  }
}
