package baton.handoff.ledger;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A part of a seat's day in which one thing holds.
 *
 * @param advisor who holds it or is planned to; null when nobody is there
 * @param began the entry that began it; null when it began with the rota or before all entries
 * @param ended the entry that ended it; null when the rota did, or nothing has yet
 */
public record TimelineSegment(
    Kind kind,
    ShiftPeriod period,
    @Nullable AdvisorId advisor,
    @Nullable Long began,
    @Nullable Long ended) {
  /** What holds; times in none of these are planned for nobody and held by nobody. */
  public enum Kind {
    /** The advisor holds the seat. */
    HELD,
    /** The advisor still holds it after their own shift's end (H8). */
    HELD_OVER,
    /** A published shift covers a strict seat, and nobody holds it (H13). */
    UNCOVERED,
    /** Yet to come: a published shift. */
    PLANNED
  }
}
