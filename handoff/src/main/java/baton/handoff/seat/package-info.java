/**
 * Seats: who holds them, who stands by, and how they change hands (H1 to H12, B1, B3). The rules
 * are pure functions of {@link baton.handoff.seat.SeatFacts} and an instant; {@link
 * baton.handoff.seat.SeatService} loads, decides, applies and records.
 */
@NullMarked
package baton.handoff.seat;

import org.jspecify.annotations.NullMarked;
