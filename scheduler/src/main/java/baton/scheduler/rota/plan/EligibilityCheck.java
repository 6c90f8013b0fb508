package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import java.util.Optional;

/** Says who cannot have a shift that would be theirs (R2). */
@FunctionalInterface
public interface EligibilityCheck {
  /** Why not, in words: "Ben has time off, Mon 16 Mar (R2)"; empty when they can. */
  Optional<String> why(AdvisorId advisor, DraftShift shift);
}
