package baton.handoff.ledger;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a strict seat that a published shift covers, with nobody holding it (H13).
 *
 * @param emptiedBy the entry after which nobody held the seat; null when nobody ever had
 * @param filledBy the entry by which somebody held it again; null when nobody did in the time asked
 *     for
 */
public record Uncovered(
    SeatId seat, ShiftPeriod period, @Nullable Long emptiedBy, @Nullable Long filledBy) {
  public long seconds() {
    return period.length().toSeconds();
  }
}
