package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules look at, of one desk at one instant.
 *
 * @param onContact who has a call or chat open
 */
public record SeatFacts(
    DeskTerms terms,
    SortedMap<SeatId, SeatState> seats,
    Map<AdvisorId, Person> people,
    SeatPlan plan,
    Set<AdvisorId> onContact) {

  public SeatFacts {
    seats = new TreeMap<>(seats);
    people = Map.copyOf(people);
    onContact = Set.copyOf(onContact);
  }

  /** The same, with who has a call or chat open. */
  public SeatFacts withContacts(Set<AdvisorId> open) {
    return new SeatFacts(terms, seats, people, plan, open);
  }

  SeatFacts with(Cover cover) {
    return new SeatFacts(terms, seats, people, plan.with(cover), onContact);
  }

  SeatFacts without(Cover cover) {
    return new SeatFacts(terms, seats, people, plan.without(cover), onContact);
  }

  public SeatState seat(SeatId seat) {
    return Objects.requireNonNull(seats.get(seat));
  }

  Person person(AdvisorId advisor) {
    Person person = people.get(advisor);
    if (person == null) {
      throw new IllegalArgumentException("no advisor " + advisor + " on this desk");
    }
    return person;
  }

  public String name(AdvisorId advisor) {
    return person(advisor).name();
  }

  /** The seat the advisor holds; there is at most one. */
  public @Nullable SeatHold holdOf(AdvisorId advisor) {
    for (SeatState state : seats.values()) {
      SeatHold hold = state.hold();
      if (hold != null && hold.advisor().equals(advisor)) {
        return hold;
      }
    }
    return null;
  }

  /** What the advisor stands by for; there is at most one. */
  public @Nullable StandBy standByOf(AdvisorId advisor) {
    for (SeatState state : seats.values()) {
      StandBy standBy = state.standBy();
      if (standBy != null && standBy.advisor().equals(advisor)) {
        return standBy;
      }
    }
    return null;
  }

  /** The time for which the advisor may take the seat or stand by for it now (B1, B3, H6). */
  @Nullable ShiftPeriod entitling(SeatId seat, AdvisorId advisor, Instant at) {
    return plan.entitling(seat, advisor, at, terms.standBy());
  }

  /**
   * The stand-by who could take the seat now. One whose own time is over cannot (B1), nor one who
   * began to stand by for an earlier time: they are not there any more only because they are due
   * again.
   */
  public @Nullable StandBy ready(SeatId seat, Instant at) {
    StandBy standBy = seat(seat).standBy();
    ShiftPeriod time = standBy == null ? null : entitling(seat, standBy.advisor(), at);
    return standBy == null
            || time == null
            || standBy.since().isBefore(time.start().minus(terms.standBy()))
        ? null
        : standBy;
  }

  /**
   * Who is planned on the seat now and not there: neither holds it nor stands by, nor does anybody
   * who stands in for them, nor has the one who comes next relieved already (B3).
   */
  public @Nullable Shift missing(SeatId seat, Instant at) {
    Shift covering = plan.covering(seat, at);
    Cover cover = plan.cover(seat, at);
    SeatHold hold = seat(seat).hold();
    return covering == null
            || isThere(seat, covering.advisor(), at)
            || (cover != null && isThere(seat, cover.advisor(), at))
            || (hold != null && entitling(seat, hold.advisor(), at) != null)
        ? null
        : covering;
  }

  /**
   * Whether the advisor holds the seat or stands by for it, ready to take it. Who stands by for an
   * empty seat and is kept by no other one is not there: they would hold it if they were.
   */
  public boolean isThere(SeatId seat, AdvisorId advisor, Instant at) {
    SeatHold hold = seat(seat).hold();
    if (hold != null && hold.advisor().equals(advisor)) {
      return true;
    }
    StandBy standBy = ready(seat, at);
    return standBy != null
        && standBy.advisor().equals(advisor)
        && (hold != null || holdOf(advisor) != null);
  }

  /**
   * Since when the seat is open to anybody who stands in: everybody free is asked (H6), or it has
   * been empty since somebody let go of it in the middle of a shift, or whoever stood in has left.
   * Null: it is not.
   */
  public @Nullable Instant openToCover(SeatId seat, Instant at) {
    return CoverWindow.since(this, seat, at);
  }
}
