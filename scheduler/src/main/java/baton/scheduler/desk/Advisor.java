package baton.scheduler.desk;

import baton.handoff.AdvisorId;
import java.util.List;

/**
 * A person who works contacts.
 *
 * @param skills the codes of the roles they can work, in order
 */
public record Advisor(AdvisorId id, String name, boolean lead, List<String> skills) {
  public Advisor {
    skills = List.copyOf(skills);
  }
}
