package baton.scheduler.rota.myrota;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A published shift of one's own.
 *
 * @param start as planned, in the desk's wall time
 * @param end likewise
 */
record OwnShift(
    SeatId seat, LocalDateTime start, LocalDateTime end, ShiftPeriod period, Relief relief) {
  /**
   * Whose shift on the seat touches this one; null where none does, or one's own.
   *
   * @param relieved who is relieved
   * @param relieves who comes after
   */
  record Relief(@Nullable String relieved, @Nullable String relieves) {
    /** "You relieve Ana. Ben relieves you." */
    String inWords() {
      String before = relieved == null ? "You open the seat. " : "You relieve " + relieved + ". ";
      String after = relieves == null ? "It closes after you." : relieves + " relieves you.";
      return before + after;
    }
  }

  LocalDate day() {
    return start.toLocalDate();
  }

  boolean isOver(Instant now) {
    return !period.end().isAfter(now);
  }

  /** Whether it is not as long as its times look, since the clocks change in it (T3). */
  boolean isOdd() {
    return !Duration.between(start, end).equals(period.length());
  }
}
