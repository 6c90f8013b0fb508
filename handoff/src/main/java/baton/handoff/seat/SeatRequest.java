package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;

/** Who wants something of which seat. */
public record SeatRequest(DeskId desk, SeatId seat, AdvisorId advisor) {}
