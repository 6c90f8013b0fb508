package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Who is asked to stand in on a seat (H6). */
public final class FreeAdvisors {
  private FreeAdvisors() {}

  /**
   * Everybody whose offer would be accepted now, with the skill and without a strict seat, a
   * stand-by or a contact of their own; by name. Nobody when the seat needs no one.
   */
  public static List<Person> of(SeatFacts facts, SeatId seat, Instant at) {
    return facts.people().values().stream()
        .filter(person -> isFree(facts, person.id()))
        .filter(person ->
            !(StandInRule.accept(facts, seat, person.id(), at) instanceof StandIn.Refused))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  static boolean isFree(SeatFacts facts, AdvisorId advisor) {
    SeatHold hold = facts.holdOf(advisor);
    return (hold == null || !facts.seat(hold.seat()).strict())
        && facts.standByOf(advisor) == null
        && !facts.onContact().contains(advisor);
  }
}
