package baton.scheduler.planner;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All there is to a shift; forms name a shift by this, so that one that was changed meanwhile is
 * not taken for what it was. Written {@code LIVE_CALL-1.17.202603090800.202603091600}, which goes
 * into addresses and ids as it is; an open shift has 0 for its advisor.
 *
 * @param advisor null: the shift is open
 * @param start desk wall time
 * @param end likewise; the first minute no longer part of the shift (T2)
 */
record ShiftKey(SeatId seat, @Nullable AdvisorId advisor, LocalDateTime start, LocalDateTime end) {
  static final Comparator<ShiftKey> BY_START =
      Comparator.comparing(ShiftKey::start)
          .thenComparing(ShiftKey::seat)
          .thenComparing(ShiftKey::end)
          .thenComparingLong(key -> key.advisor == null ? 0L : key.advisor.value());

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

  /** Reads what {@link #toString} wrote; empty for anything else. */
  static Optional<ShiftKey> parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      int dash = parts[0].lastIndexOf('-');
      SeatId seat = SeatId.parse(parts[0].substring(0, dash) + "/" + parts[0].substring(dash + 1));
      long advisor = Long.parseLong(parts[1]);
      return Optional.of(
          new ShiftKey(
              seat,
              advisor == 0 ? null : new AdvisorId(advisor),
              LocalDateTime.parse(parts[2], MINUTE),
              LocalDateTime.parse(parts[3], MINUTE)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  boolean isOpen() {
    return advisor == null;
  }

  boolean sameTimes(ShiftKey other) {
    return start.equals(other.start) && end.equals(other.end);
  }

  @Override
  public String toString() {
    return "%s-%d.%d.%s.%s"
        .formatted(
            seat.role(),
            seat.number(),
            advisor == null ? 0 : advisor.value(),
            MINUTE.format(start),
            MINUTE.format(end));
  }
}
