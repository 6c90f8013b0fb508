package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.rota.plan.DraftShift;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * How pages and forms name a shift: by all there is to it, so that one that was changed meanwhile
 * is not taken for what it was. {@code LIVE_CALL-1.17.202603090800.202603091600} goes into
 * addresses and ids as it is; an open shift has 0 for its advisor.
 */
final class ShiftName {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);

  private ShiftName() {}

  static String of(DraftShift shift) {
    return "%s-%d.%d.%s.%s"
        .formatted(
            shift.seat().role(),
            shift.seat().number(),
            shift.advisor() == null ? 0 : shift.advisor().value(),
            MINUTE.format(shift.start()),
            MINUTE.format(shift.end()));
  }

  /** Reads what {@link #of} wrote; empty for anything else. */
  static Optional<DraftShift> parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      int dash = parts[0].lastIndexOf('-');
      long advisor = Long.parseLong(parts[1]);
      return Optional.of(
          new DraftShift(
              SeatId.parse(parts[0].substring(0, dash) + "/" + parts[0].substring(dash + 1)),
              advisor == 0 ? null : new AdvisorId(advisor),
              LocalDateTime.parse(parts[2], MINUTE),
              LocalDateTime.parse(parts[3], MINUTE)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
