package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
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
        return parts.length < 2
            ? Optional.empty()
            : Optional.of(new Key(SeatId.parse(parts[0]), advisor, LocalDateTime.parse(parts[1])));
      } catch (IllegalArgumentException | DateTimeParseException e) {
        return Optional.empty();
      }
    }

    /** How pages name a shift of somebody: {@code LIVE_CALL/1@2026-03-09T08:00}. */
    String ref() {
      return seat + "@" + start;
    }
  }
}
