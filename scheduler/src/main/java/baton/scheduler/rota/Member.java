package baton.scheduler.rota;

import baton.handoff.AdvisorId;
import java.util.Set;

/**
 * An advisor, as far as planning is concerned.
 *
 * @param skills the roles this advisor may be planned for (R2)
 */
record Member(AdvisorId id, String name, Set<String> skills) {
  Member {
    skills = Set.copyOf(skills);
  }
}
