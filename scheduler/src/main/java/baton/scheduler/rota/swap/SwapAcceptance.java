package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import java.util.List;

/**
 * Somebody takes what was offered.
 *
 * @param warnings what the checks say about it, each in one line
 */
record SwapAcceptance(AdvisorId taker, List<String> warnings) {
  SwapAcceptance {
    warnings = List.copyOf(warnings);
  }
}
