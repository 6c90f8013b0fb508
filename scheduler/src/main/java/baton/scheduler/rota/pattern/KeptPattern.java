package baton.scheduler.rota.pattern;

import baton.scheduler.rota.plan.PatternId;
import java.time.Instant;

/** A pattern as it is kept. */
record KeptPattern(PatternId id, Pattern pattern, Version version) {
  /**
   * @param number goes up with each change
   * @param by the name of who made the last one
   */
  record Version(int number, Instant at, String by) {}

  /** The same pattern as it shall be, by somebody who looked at a version of it. */
  KeptPattern to(Pattern changed, int looked) {
    return new KeptPattern(id, changed, new Version(looked, version.at(), version.by()));
  }
}
