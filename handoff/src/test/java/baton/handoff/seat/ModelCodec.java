package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns seats and covers into bits and back. Left out is what no rule's answer depends on: since
 * when somebody holds a seat ("long ago"); since when somebody stands by or has begun to stand in,
 * but for what {@link ModelAge} needs; covers that are over; of the last release of an empty seat
 * all but the shift edges it lies between; and contacts, but for those that keep a seat from
 * closing (H7): any may begin and end at any time, so there is no state that this makes
 * unreachable. {@link ModelLaws} sees that they change nothing.
 */
final class ModelCodec {
  private static final int BITS = 14;

  private final ModelDay day;
  private final Instant longAgo;
  private final ModelAge age;
  private final List<Set<Cover>> covers = new ArrayList<>();
  private final Map<Set<Cover>, Integer> numbers = new ConcurrentHashMap<>();
  private final Map<Integer, SeatPlan> plans = new ConcurrentHashMap<>();

  ModelCodec(ModelDay day) {
    this.day = day;
    this.longAgo = day.instants().getFirst().minus(Duration.ofDays(1));
    this.age = new ModelAge(day, longAgo);
    numbered(Set.of());
  }

  ModelState start() {
    return state(new ModelState(0, 0, 0, 0, 0), Scene.empty(day.seats()));
  }

  Instant at(ModelState state) {
    return day.instants().get(state.time());
  }

  /** The state with these seats and covers, time, rota and contacts as given. */
  ModelState state(ModelState given, Standing standing) {
    int places = 0;
    for (int i = 0; i < day.seats().size(); i++) {
      SeatState seat = standing.seats().get(day.seats().get(i));
      places |= seat == null ? 0 : place(seat, standing, at(given)) << (BITS * i);
    }
    Set<Cover> covers = new HashSet<>();
    for (Cover cover : standing.covers()) {
      if (at(given).isBefore(cover.period().end())) {
        covers.add(age.known(cover, standing, at(given)));
      }
    }
    int onContact = given.onContact() & closing(standing, given.rota(), at(given));
    return new ModelState(given.time(), given.rota(), onContact, places, number(covers));
  }

  /** Whether that one could close their seat now, but for a contact. */
  boolean couldClose(ModelState state, Standing standing, int person) {
    return (closing(standing, state.rota(), at(state)) >> person & 1) == 1;
  }

  /** Who could close their seat now, but for a contact. */
  private int closing(Standing standing, int rota, Instant at) {
    int closing = 0;
    for (SeatState seat : standing.seats().values()) {
      SeatHold hold = seat.hold();
      boolean covered =
          day.shifts(rota).stream()
              .anyMatch(shift -> shift.seat().equals(seat.seat()) && shift.period().contains(at));
      if (hold != null && seat.strict() && !covered) {
        closing |= 1 << ModelDay.PEOPLE.indexOf(hold.advisor());
      }
    }
    return closing;
  }

  private int place(SeatState seat, Standing standing, Instant at) {
    SeatHold hold = seat.hold();
    StandBy standBy = seat.standBy();
    return person(hold == null ? null : hold.advisor())
        | person(standBy == null ? null : standBy.advisor()) << 2
        | (hold == null ? released(seat, at) << 4 : 0)
        | (standBy == null ? 0 : age.since(standBy, standing, at) << 9);
  }

  private static int person(@Nullable AdvisorId advisor) {
    return advisor == null ? 0 : ModelDay.PEOPLE.indexOf(advisor) + 1;
  }

  /** Which edge it was at, or after; 0 when no shift that is not over contains the release. */
  private int released(SeatState seat, Instant at) {
    Instant released = seat.lastReleased();
    if (released == null) {
      return 0;
    }
    for (int rota = 0; rota < day.rotas(); rota++) {
      for (Shift shift : day.shifts(rota)) {
        ShiftPeriod period = shift.period();
        if (shift.seat().equals(seat.seat())
            && period.contains(released)
            && at.isBefore(period.end())) {
          return between(day.edges(seat.seat()), released);
        }
      }
    }
    return 0;
  }

  private static int between(List<Instant> edges, Instant released) {
    int upTo = (int) edges.stream().filter(edge -> !edge.isAfter(released)).count();
    return edges.contains(released) ? 2 * upTo - 1 : 2 * upTo;
  }

  private static @Nullable Instant released(List<Instant> edges, int between) {
    return between == 0 ? null : edges.get((between - 1) / 2).plusSeconds(between % 2 == 0 ? 1 : 0);
  }

  private int number(Set<Cover> together) {
    Integer number = numbers.get(together);
    return number != null ? number : numbered(together);
  }

  private synchronized int numbered(Set<Cover> together) {
    return numbers.computeIfAbsent(
        together,
        fresh -> {
          covers.add(fresh);
          return covers.size() - 1;
        });
  }

  private synchronized List<Cover> covers(int number) {
    return List.copyOf(covers.get(number));
  }

  Standing standing(ModelState state) {
    SortedMap<SeatId, SeatState> seats = new TreeMap<>();
    for (int i = 0; i < day.seats().size(); i++) {
      SeatId seat = day.seats().get(i);
      seats.put(seat, seat(seat, state.places() >> (BITS * i)));
    }
    return new Standing(seats, covers(state.covers()));
  }

  private SeatState seat(SeatId seat, int place) {
    AdvisorId holder = person(place & 3);
    AdvisorId standBy = person(place >> 2 & 3);
    return new SeatState(
        seat,
        !seat.equals(Scene.MAIL),
        holder == null ? null : new SeatHold(seat, holder, longAgo),
        standBy == null ? null : new StandBy(seat, standBy, day.instants().get(place >> 9 & 31)),
        released(day.edges(seat), place >> 4 & 31));
  }

  private static @Nullable AdvisorId person(int number) {
    return number == 0 ? null : ModelDay.PEOPLE.get(number - 1);
  }

  /** The same with contacts for all those of whom they are left out. */
  SeatFacts busy(ModelState state, Standing standing) {
    int known = closing(standing, state.rota(), at(state));
    int all = (1 << ModelDay.PEOPLE.size()) - 1;
    ModelState busy =
        new ModelState(
            state.time(),
            state.rota(),
            state.onContact() | (all & ~known),
            state.places(),
            state.covers());
    return facts(busy, standing);
  }

  private static Set<AdvisorId> people(int bits) {
    Set<AdvisorId> people = new HashSet<>();
    for (int i = 0; i < ModelDay.PEOPLE.size(); i++) {
      if ((bits >> i & 1) == 1) {
        people.add(ModelDay.PEOPLE.get(i));
      }
    }
    return people;
  }

  SeatFacts facts(ModelState state, Standing standing) {
    SeatPlan plan =
        plans.computeIfAbsent(
            state.covers() * day.rotas() + state.rota(),
            key -> new SeatPlan(state.rota() + 1, day.shifts(state.rota()), standing.covers()));
    return new SeatFacts(
        Scene.TERMS, standing.seats(), Scene.PEOPLE, plan, people(state.onContact()));
  }
}
