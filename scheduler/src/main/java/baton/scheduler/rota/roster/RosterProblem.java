package baton.scheduler.rota.roster;

import java.util.List;
import java.util.Set;

/**
 * What a roster is wanted for. Firm: the people's limits, that nobody does two overlapping duties,
 * the forbidden successions, the most of each duty. What is fixed stays, also where it breaks a
 * limit itself; then nothing may be added that breaks it further.
 *
 * @param forbidden kinds that must not follow each other from one day to the next
 * @param fixed what is decided already
 */
public record RosterProblem(
    Horizon horizon,
    List<Worker> people,
    List<Duty> duties,
    Set<Succession> forbidden,
    Set<Assigned> fixed,
    RosterAims aims) {
  public RosterProblem {
    people = List.copyOf(people);
    duties = List.copyOf(duties);
    forbidden = Set.copyOf(forbidden);
    fixed = Set.copyOf(fixed);
    for (Duty duty : duties) {
      if (!horizon.has(duty.day())) {
        throw new IllegalArgumentException("There is no day " + duty.day());
      }
    }
  }

  /** The most people of a duty: those fixed stay, also where they are too many. */
  long most(int duty) {
    long there = fixed.stream().filter(one -> one.duty() == duty).count();
    return Math.max(duties.get(duty).demand().most(), there);
  }

  boolean may(Assigned one) {
    return fixed.contains(one) || people.get(one.worker()).may(one.duty(), duties.get(one.duty()));
  }
}
