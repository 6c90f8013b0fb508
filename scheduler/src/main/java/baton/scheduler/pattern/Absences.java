package baton.scheduler.pattern;

import baton.handoff.AdvisorId;
import baton.scheduler.rota.DraftShift;
import java.util.Optional;

/** Says who cannot have a shift that would be theirs by turn (R2). */
@FunctionalInterface
interface Absences {
  /** Why not, in words: "Ben has time off, Mon 16 Mar (R2)"; empty when they can. */
  Optional<String> why(AdvisorId advisor, DraftShift shift);
}
