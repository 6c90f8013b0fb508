package baton.scheduler.platform.tx;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which clock a node is asked to live by.
 *
 * @param start where a rehearsal begins on a fresh database; afterwards it resumes where it stood.
 *     Null for the system clock
 */
public record ClockSetting(ClockMode mode, @Nullable Instant start) {
  public ClockSetting {
    if ((mode == ClockMode.REHEARSAL) != (start != null)) {
      throw new IllegalArgumentException(
          "a rehearsal needs a start, and the system clock takes none");
    }
  }

  public static ClockSetting system() {
    return new ClockSetting(ClockMode.SYSTEM, null);
  }

  public static ClockSetting rehearsal(Instant start) {
    return new ClockSetting(ClockMode.REHEARSAL, start.truncatedTo(ChronoUnit.MICROS));
  }
}
