package baton.scheduler.platform.tx;

import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** The machine's time: what a desk at work runs on. */
public final class SystemClock implements NodeClock {
  private final InstantSource machine = InstantSource.system();

  private SystemClock() {}

  static SystemClock open(Jdbi jdbi) {
    SystemClock clock = new SystemClock();
    Installation found =
        jdbi.inTransaction(h -> Installation.claim(h, ClockMode.SYSTEM, clock.instant()));
    if (found.mode() == ClockMode.REHEARSAL) {
      throw new ClockRefused(
          "This database belongs to a rehearsal, so no desk can work on it: what it holds happened"
              + " on an invented clock. Choose another database, or go on rehearsing with clock:"
              + " {mode: rehearsal, start: ...}.");
    }
    return clock;
  }

  @Override
  public ClockMode mode() {
    return ClockMode.SYSTEM;
  }

  @Override
  public Instant instant() {
    return machine.instant();
  }
}
