package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it is asked for.
 *
 * @param from null: from the shift's start
 * @param to null: to its end
 * @param askedOf null: everybody with the skill
 * @param inReturn names a shift of {@code askedOf}; null for none
 */
record OfferRequest(
    Key shift,
    @Nullable LocalDateTime from,
    @Nullable LocalDateTime to,
    @Nullable AdvisorId askedOf,
    @Nullable Key inReturn,
    String note) {
  /** What a shift is known by, whatever becomes of its end. */
  record Key(SeatId seat, AdvisorId advisor, LocalDateTime start) {}
}
