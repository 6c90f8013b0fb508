package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.Instant;

/** An advisor is there and ready to take a seat over, since an instant. */
public record StandBy(SeatId seat, AdvisorId advisor, Instant since) {}
