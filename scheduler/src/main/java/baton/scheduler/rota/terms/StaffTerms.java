package baton.scheduler.rota.terms;

import baton.handoff.AdvisorId;
import java.util.Map;

/** Everybody's terms at a desk. */
public final class StaffTerms {
  public static final StaffTerms NONE = new StaffTerms(Map.of());

  private final Map<AdvisorId, WorkTerms> terms;

  /**
   * @param terms of those who have any
   */
  public StaffTerms(Map<AdvisorId, WorkTerms> terms) {
    this.terms = Map.copyOf(terms);
  }

  public WorkTerms of(AdvisorId advisor) {
    return terms.getOrDefault(advisor, WorkTerms.NONE);
  }
}
