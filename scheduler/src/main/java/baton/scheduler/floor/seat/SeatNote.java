package baton.scheduler.floor.seat;

import baton.handoff.SeatId;

/**
 * A note and the seat it was left on.
 *
 * @param open whether its author still holds the seat since, and so may write it anew
 */
public record SeatNote(SeatId seat, Note note, boolean open) {}
