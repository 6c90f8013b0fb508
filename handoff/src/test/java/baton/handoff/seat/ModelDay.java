package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.planned.HandoffPlan;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What does not change through a day that is explored: its seats, three people, the rotas that may
 * be published, and the instants at which anything is done.
 *
 * <p>Those instants are enough. The rules compare now with a shift's start less the time to stand
 * by, its start less the time to relieve early, its start, its start and the time until others are
 * asked, and its end; the ladder with its start and its times to tell and to alert; covers begin
 * now or with a shift and end with one. So every answer is constant from one such instant up to the
 * next (T2), and to act in between comes to the same as to act at the earlier one. Whatever is
 * compared besides (since when somebody holds a seat) only changes words and held-over time. What
 * is before anybody may stand by, and when leads are alerted, depends on one seat alone, and is
 * left to the days with one: those with two begin with their first shifts.
 */
final class ModelDay {
  static final List<AdvisorId> PEOPLE = List.of(Scene.ANA, Scene.BEN, Scene.CARA);

  private final List<SeatId> seats;
  private final List<List<Shift>> rotas;
  private final List<List<PlannedHandoff>> handoffs;
  private final List<Instant> instants;
  private final Map<SeatId, List<Instant>> edges = new HashMap<>();

  /**
   * @param rotas the first is published as the day begins
   */
  ModelDay(List<SeatId> seats, List<List<Shift>> rotas) {
    this.seats = List.copyOf(seats);
    this.rotas = List.copyOf(rotas);
    this.instants = List.copyOf(instants(rotas, seats.size() == 1));
    seats.forEach(seat -> edges.put(seat, edges(seat, rotas)));
    ShiftPeriod all = new ShiftPeriod(instants.getFirst(), instants.getLast().plusSeconds(1));
    this.handoffs = rotas.stream().map(shifts -> HandoffPlan.of(shifts, all)).toList();
  }

  static Shift shift(SeatId seat, AdvisorId advisor, String start, String end) {
    ShiftPeriod period = new ShiftPeriod(Scene.at(start), Scene.at(end));
    return new Shift(new ShiftId(1), seat, advisor, Scene.local(start), Scene.local(end), period);
  }

  private static NavigableSet<Instant> instants(List<List<Shift>> rotas, boolean whole) {
    DeskTerms terms = Scene.TERMS;
    List<Shift> shifts = rotas.stream().flatMap(List::stream).toList();
    NavigableSet<Instant> all = new TreeSet<>();
    for (Shift shift : shifts) {
      Instant start = shift.period().start();
      all.add(start.minus(terms.standBy()));
      all.add(start);
      all.add(start.plus(terms.notice().askCover()));
      all.add(shift.period().end());
      if (whole) {
        all.add(start.plus(terms.notice().alertLeads()));
      }
      if (shifts.stream().anyMatch(before -> before.period().end().equals(start))) {
        all.add(start.minus(terms.relieveEarly()));
      }
    }
    Instant opens = all.first();
    if (whole) {
      all.add(opens.minus(Duration.ofMinutes(1)));
    } else {
      all.remove(opens);
    }
    return all;
  }

  List<SeatId> seats() {
    return seats;
  }

  List<Instant> instants() {
    return instants;
  }

  int rotas() {
    return rotas.size();
  }

  List<Shift> shifts(int rota) {
    return rotas.get(rota);
  }

  List<PlannedHandoff> handoffs(int rota) {
    return handoffs.get(rota);
  }

  /** Where any rota's shift on the seat begins or ends. */
  List<Instant> edges(SeatId seat) {
    return Objects.requireNonNull(edges.get(seat));
  }

  private static List<Instant> edges(SeatId seat, List<List<Shift>> rotas) {
    return rotas.stream()
        .flatMap(List::stream)
        .filter(shift -> shift.seat().equals(seat))
        .flatMap(shift -> Stream.of(shift.period().start(), shift.period().end()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether one rota may replace the other now: what has begun stays, but for its end (R5). */
  boolean mayReplace(int published, int other, Instant at) {
    return published != other
        && staysIn(rotas.get(published), rotas.get(other), at)
        && staysIn(rotas.get(other), rotas.get(published), at);
  }

  private static boolean staysIn(List<Shift> before, List<Shift> after, Instant at) {
    return before.stream()
        .filter(shift -> shift.period().start().isBefore(at))
        .allMatch(shift -> after.stream().anyMatch(same -> isSame(shift, same, at)));
  }

  private static boolean isSame(Shift shift, Shift other, Instant at) {
    Instant end = shift.period().end();
    Instant otherEnd = other.period().end();
    return shift.seat().equals(other.seat())
        && shift.advisor().equals(other.advisor())
        && Objects.equals(shift.period().start(), other.period().start())
        && (end.equals(otherEnd) || (!end.isBefore(at) && !otherEnd.isBefore(at)));
  }
}
