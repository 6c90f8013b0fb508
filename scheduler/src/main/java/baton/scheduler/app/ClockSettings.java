package baton.scheduler.app;

import jakarta.validation.constraints.NotNull;

/**
 * @param mode {@code system} or {@code rehearsal}
 * @param start where a new rehearsal begins, an RFC 3339 instant; empty in system mode
 */
record ClockSettings(@NotNull Mode mode, @NotNull String start) {
  enum Mode {
    SYSTEM,
    REHEARSAL
  }
}
