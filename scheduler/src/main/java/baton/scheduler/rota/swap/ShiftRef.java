package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How pages name somebody's shift: {@code LIVE_CALL/1@2026-03-09T08:00}. */
final class ShiftRef {
  private ShiftRef() {}

  static String of(Planned shift) {
    return shift.seat() + "@" + shift.start();
  }

  /** Empty when it names none. */
  static Optional<OfferRequest.Key> parse(String text, AdvisorId advisor) {
    String[] parts = text.split("@", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new OfferRequest.Key(SeatId.parse(parts[0]), advisor, LocalDateTime.parse(parts[1])));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
