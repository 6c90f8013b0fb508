package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat is to change hands.
 *
 * @param at the end of the outgoing's shifts that touch, and the start of the incoming's
 * @param outgoing null: the seat opens
 * @param incoming null: the seat closes (H7)
 */
public record PlannedHandoff(
    SeatId seat, Instant at, @Nullable AdvisorId outgoing, @Nullable AdvisorId incoming) {
  public PlannedHandoff {
    if (outgoing == null && incoming == null) {
      throw new IllegalArgumentException("nobody is part of the handoff of " + seat + " at " + at);
    }
  }

  /** Whether the advisor is one of its two sides. */
  public boolean isPartOf(AdvisorId advisor) {
    return advisor.equals(outgoing) || advisor.equals(incoming);
  }
}
