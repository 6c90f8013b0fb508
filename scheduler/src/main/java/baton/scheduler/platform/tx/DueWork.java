package baton.scheduler.platform.tx;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One kind of work that falls due at instants: "create slots", "flag overruns". Quartz and the
 * rehearsal clock both drive it; neither decides anything. The tables say what is due, so running
 * it late, twice, or on another node changes nothing.
 */
public interface DueWork {
  /** How long any work sleeps at most before it looks at the tables again. */
  Duration SAFETY = Duration.ofMinutes(1);

  /** Names the work in Quartz, logs and metrics: lower case words joined by hyphens. */
  String name();

  /** The earliest instant at which something is (or was) due; empty when nothing is in sight. */
  Optional<Instant> nextDue(Tx tx);

  /** Does all that is due at {@code tx.now()}; afterwards {@link #nextDue} lies after it. */
  void doAllDue(Tx tx);
}
