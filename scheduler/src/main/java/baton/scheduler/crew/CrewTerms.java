package baton.scheduler.crew;

import baton.handoff.AdvisorId;
import java.util.Map;

/** Everybody's terms at a desk. */
public final class CrewTerms {
  public static final CrewTerms NONE = new CrewTerms(Map.of());

  private final Map<AdvisorId, Terms> terms;

  /**
   * @param terms of those who have any
   */
  public CrewTerms(Map<AdvisorId, Terms> terms) {
    this.terms = Map.copyOf(terms);
  }

  public Terms of(AdvisorId advisor) {
    return terms.getOrDefault(advisor, Terms.NONE);
  }
}
