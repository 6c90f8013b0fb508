package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.scheduler.platform.web.TextValue;
import java.time.LocalDateTime;
import java.util.Optional;
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
  record Key(SeatId seat, AdvisorId advisor, LocalDateTime start) {
    static Key of(Planned shift) {
      return new Key(shift.seat(), shift.advisor(), shift.start());
    }

    /** Reads what {@link #ref} wrote; empty for anything else. */
    static Optional<Key> parse(String ref, AdvisorId advisor) {
      String[] parts = ref.split("@", 2);
      try {
        SeatId seat = SeatId.parse(parts[0]);
        return TextValue.wallTime(parts.length < 2 ? null : parts[1])
            .map(start -> new Key(seat, advisor, start));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    /** How pages name a shift of somebody: {@code LIVE_CALL/1@2026-03-09T08:00}. */
    String ref() {
      return seat + "@" + start;
    }
  }
}
