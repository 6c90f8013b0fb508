package baton.scheduler.tx;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The setting {@code clock}: the word {@code system}, or {@code {mode: rehearsal, start:
 * 2026-06-11T07:55:00-06:00}}.
 *
 * @param start where a rehearsal begins on a fresh database; afterwards it resumes where it stood.
 *     Null for the system clock
 */
public record ClockSetting(ClockMode mode, @Nullable Instant start) {
  public ClockSetting {
    if ((mode == ClockMode.REHEARSAL) != (start != null)) {
      throw new IllegalArgumentException(
          "clock: a rehearsal needs a start, and the system clock takes none");
    }
  }

  public static ClockSetting system() {
    return new ClockSetting(ClockMode.SYSTEM, null);
  }

  public static ClockSetting rehearsal(Instant start) {
    return new ClockSetting(ClockMode.REHEARSAL, start.truncatedTo(ChronoUnit.MICROS));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ClockSetting ofWord(String word) {
    if (word.equals(ClockMode.SYSTEM.word())) {
      return system();
    }
    throw new IllegalArgumentException(
        "clock: write system, or {mode: rehearsal, start: 2026-06-11T07:55:00-06:00}; not " + word);
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  static ClockSetting of(
      @JsonProperty("mode") @Nullable ClockMode mode,
      @JsonProperty("start") @Nullable String start) {
    if (mode == ClockMode.REHEARSAL && start != null) {
      return rehearsal(instant(start));
    }
    return new ClockSetting(
        mode == null ? ClockMode.SYSTEM : mode, start == null ? null : instant(start));
  }

  private static Instant instant(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "clock.start: write an instant with its offset, like 2026-06-11T07:55:00-06:00; not "
              + written,
          e);
    }
  }
}
