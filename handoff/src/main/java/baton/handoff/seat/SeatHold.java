package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.Instant;

/** An advisor holds a seat, since an instant, until let go. */
public record SeatHold(SeatId seat, AdvisorId advisor, Instant from) {}
