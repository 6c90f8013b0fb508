package baton.scheduler.platform.tx;

import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** The one clock of a node (T4), as its database allows it. */
public sealed interface NodeClock extends InstantSource permits SystemClock, RehearsalClock {
  ClockMode mode();

  /**
   * The clock that the setting asks for.
   *
   * @throws ClockRefused when the database lives by the other kind of clock, or another node
   *     rehearses on it
   */
  static NodeClock open(Jdbi jdbi, ClockSetting setting) {
    return switch (setting.mode()) {
      case SYSTEM -> SystemClock.open(jdbi);
      case REHEARSAL -> RehearsalClock.open(jdbi, setting);
    };
  }
}
