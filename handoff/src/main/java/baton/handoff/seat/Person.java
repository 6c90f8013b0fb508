package baton.handoff.seat;

import baton.handoff.AdvisorId;
import java.util.Set;

/**
 * An advisor of the desk.
 *
 * @param skills the codes of the roles they may work
 */
public record Person(AdvisorId id, String name, Set<String> skills) {
  public Person {
    skills = Set.copyOf(skills);
  }
}
