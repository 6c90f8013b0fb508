package baton.scheduler.platform.tx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one clock of a node (T4), as its database allows it. */
public sealed interface NodeClock extends InstantSource permits SystemClock, RehearsalClock {
  ClockMode mode();

  /**
   * The clock that the setting asks for.
   *
   * @throws ClockRefused when the database lives by the other kind of clock, or another node
   *     rehearses on it
   */
  static NodeClock open(Jdbi jdbi, Setting setting) {
    return switch (setting.mode()) {
      case SYSTEM -> SystemClock.open(jdbi);
      case REHEARSAL -> RehearsalClock.open(jdbi, setting);
    };
  }

  /**
   * Which clock a node is asked to live by.
   *
   * @param start where a rehearsal begins on a fresh database; afterwards it resumes where it
   *     stood. Null for the system clock
   */
  record Setting(ClockMode mode, @Nullable Instant start) {
    public Setting {
      if ((mode == ClockMode.REHEARSAL) != (start != null)) {
        throw new IllegalArgumentException(
            "a rehearsal needs a start, and the system clock takes none");
      }
    }

    public static Setting system() {
      return new Setting(ClockMode.SYSTEM, null);
    }

    public static Setting rehearsal(Instant start) {
      return new Setting(ClockMode.REHEARSAL, start.truncatedTo(ChronoUnit.MICROS));
    }
  }
}
