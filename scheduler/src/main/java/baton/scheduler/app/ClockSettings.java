package baton.scheduler.app;

import baton.scheduler.platform.tx.ClockSetting;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * What time it is.
 *
 * @param start where a new rehearsal begins, an instant with its offset; unused in system mode
 */
record ClockSettings(@NotNull Mode mode, @NotNull String start) {
  enum Mode {
    SYSTEM,
    REHEARSAL
  }

  /**
   * @throws StartRefused when a rehearsal's start is no instant
   */
  ClockSetting setting() {
    return switch (mode) {
      case SYSTEM -> ClockSetting.system();
      case REHEARSAL -> {
        try {
          yield ClockSetting.rehearsal(OffsetDateTime.parse(start).toInstant());
        } catch (DateTimeException e) {
          throw new StartRefused(
              "config.yml: clock.start (BATON_CLOCK_START) is \"%s\"; write an instant with its offset, like 2026-03-10T07:55:00-06:00."
                  .formatted(start));
        }
      }
    };
  }
}
