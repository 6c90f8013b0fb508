package baton.scheduler.swap;

import baton.handoff.AdvisorId;
import java.util.List;

/**
 * Somebody takes what was offered.
 *
 * @param warnings what the checks say about it, each in one line
 */
record Acceptance(AdvisorId taker, List<String> warnings) {
  Acceptance {
    warnings = List.copyOf(warnings);
  }
}
