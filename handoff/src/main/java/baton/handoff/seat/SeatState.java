package baton.handoff.seat;

import baton.handoff.SeatId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One seat as it stands.
 *
 * @param strict whether H1 and H2 apply; otherwise H9 does
 * @param lastReleased when somebody last let go of it; null when nobody ever held it
 */
public record SeatState(
    SeatId seat,
    boolean strict,
    @Nullable SeatHold hold,
    @Nullable StandBy standBy,
    @Nullable Instant lastReleased) {}
