package baton.handoff.shift;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.LocalDateTime;

/**
 * An advisor planned on a seat.
 *
 * @param localStart as planned, in the desk's wall time (T3)
 * @param localEnd as planned, in the desk's wall time
 * @param period what that is in instants
 */
public record Shift(
    ShiftId id,
    SeatId seat,
    AdvisorId advisor,
    LocalDateTime localStart,
    LocalDateTime localEnd,
    ShiftPeriod period) {}
