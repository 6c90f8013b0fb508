package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.fill.FillResult.Explained;
import baton.scheduler.rota.fill.FillResult.Reason;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.roster.Assigned;
import baton.scheduler.rota.roster.Duty;
import baton.scheduler.rota.roster.Duty.Demand;
import baton.scheduler.rota.roster.Roster;
import baton.scheduler.rota.roster.RosterProblem;
import baton.scheduler.rota.roster.RosterProblem.RosterAims;
import baton.scheduler.rota.terms.JudgedShift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A desk's filling as the solver sees it. The duties are first the slots to be filled, then every
 * shift that somebody has already and keeps.
 *
 * @param kept shifts that stay with those who have them, in the order of their duties
 * @param seatless open shifts over another on their seat, which nobody is looked for
 */
record FillPlan(
    FillFacts facts,
    List<FillSlot> slots,
    List<JudgedShift> kept,
    List<Explained> seatless,
    DayCount count) {
  /** How far beyond the shifts to be filled others are looked at: days in a row, weekends. */
  private static final int AROUND_DAYS = 28;

  /**
   * @param mayMove whether drafted shifts that are not published may be given to others
   */
  static FillPlan of(FillFacts facts, boolean mayMove) {
    List<TimedShift> toFill = new ArrayList<>();
    List<Explained> seatless = new ArrayList<>();
    List<JudgedShift> kept = new ArrayList<>(facts.rota().begun());
    SeatsTaken seats = SeatsTaken.of(facts.rota());
    for (TimedShift one : facts.rota().drafted()) {
      AdvisorId advisor = one.shift().advisor();
      Optional<TimedShift> other = advisor == null ? seats.over(one) : Optional.empty();
      if (other.isPresent()) {
        seatless.add(seatless(one, other.get()));
      } else if (advisor == null) {
        seats.add(one);
        toFill.add(one);
      } else if (mayMove && !facts.rota().published().contains(one.shift())) {
        toFill.add(one);
      } else {
        kept.add(one.of(advisor));
      }
    }
    DayCount count = count(toFill, facts);
    return new FillPlan(
        facts,
        FillSlot.of(toFill),
        kept.stream().filter(duty -> count.has(duty.day())).toList(),
        seatless,
        count);
  }

  private static Explained seatless(TimedShift one, TimedShift other) {
    return new Explained(
        one.inWords(),
        List.of(new Reason("The seat", "is taken then: %s (R2).".formatted(other.inWords()))));
  }

  private static DayCount count(List<TimedShift> toFill, FillFacts facts) {
    List<LocalDate> days = toFill.stream().map(TimedShift::day).sorted().toList();
    LocalDate first = days.isEmpty() ? LocalDate.EPOCH : days.getFirst();
    LocalDate last = days.isEmpty() ? LocalDate.EPOCH : days.getLast();
    return DayCount.of(first.minusDays(AROUND_DAYS), last.plusDays(AROUND_DAYS), facts.zone());
  }

  RosterProblem problem() {
    SolverLimits limiting = new SolverLimits(this);
    return new RosterProblem(
        count.horizon(),
        facts.people().stream().map(limiting::worker).toList(),
        duties(),
        Set.of(),
        fixed(),
        new RosterAims(new SolverWishes(this).wishes(), new Fairness(this).shares()));
  }

  private List<Duty> duties() {
    Stream<Duty> open =
        slots.stream()
            .map(slot ->
                count.duty(
                    slot.role(),
                    slot.first().day(),
                    slot.first().period(),
                    Demand.of(slot.shifts().size(), FillWeights.UNFILLED)));
    Stream<Duty> theirs =
        kept.stream()
            .map(duty ->
                count.duty(
                    duty.planned().seat().role(), duty.day(), duty.period(), Demand.of(1, 0)));
    return Stream.concat(open, theirs).toList();
  }

  private Map<AdvisorId, Integer> workers() {
    Map<AdvisorId, Integer> workers = new HashMap<>();
    IntStream.range(0, facts.people().size())
        .forEach(worker -> workers.put(facts.people().get(worker).id(), worker));
    return workers;
  }

  private Set<Assigned> fixed() {
    Map<AdvisorId, Integer> workers = workers();
    Set<Assigned> fixed = new HashSet<>();
    for (int i = 0; i < kept.size(); i++) {
      Integer worker = workers.get(kept.get(i).planned().advisor());
      if (worker != null) {
        fixed.add(new Assigned(worker, slots.size() + i));
      }
    }
    return fixed;
  }

  /** Who is on the shifts today, where they may move; the others by whoever has least. */
  Roster start() {
    Map<AdvisorId, Integer> workers = workers();
    List<Assigned> start = new ArrayList<>(fixed());
    for (Assignment one : new AssignmentCheck(this, today()).given()) {
      IntStream.range(0, slots.size())
          .filter(slot -> slots.get(slot).shifts().contains(one.shift()))
          .forEach(slot -> start.add(new Assigned(workers.getOrDefault(one.advisor(), 0), slot)));
    }
    return Roster.of(start);
  }

  private List<Assignment> today() {
    List<AdvisorId> people = facts.people().stream().map(Advisor::id).toList();
    List<Assignment> today = new ArrayList<>();
    for (FillSlot slot : slots) {
      for (TimedShift one : slot.shifts()) {
        AdvisorId advisor = one.shift().advisor();
        if (advisor != null && people.contains(advisor)) {
          today.add(new Assignment(one, advisor));
        }
      }
    }
    return today;
  }

  /** One person's shifts that stay. */
  List<JudgedShift> kept(Advisor person) {
    return kept.stream().filter(duty -> duty.planned().advisor().equals(person.id())).toList();
  }

  /** Who gets which shift in a roster; nobody changes the seat within a slot without need. */
  List<Assignment> given(Roster roster) {
    List<Assignment> given = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      int index = slot;
      List<AdvisorId> people =
          roster.assigned().stream()
              .filter(one -> one.duty() == index)
              .map(one -> facts.people().get(one.worker()).id())
              .toList();
      given.addAll(Assignment.among(slots.get(slot), people));
    }
    given.sort(Comparator.comparing((Assignment one) -> one.shift().period().start()));
    return given;
  }

  /** Which seats have somebody, or will have: nobody is put beside them (R2). */
  static final class SeatsTaken {
    private final Map<SeatId, List<TimedShift>> taken = new HashMap<>();

    /** By all that somebody has. */
    static SeatsTaken of(FillFacts.Rota rota) {
      SeatsTaken seats = new SeatsTaken();
      rota.begun()
          .forEach(duty -> seats.add(new TimedShift(DraftShift.of(duty.planned()), duty.period())));
      rota.drafted().stream().filter(one -> !one.shift().isOpen()).forEach(seats::add);
      return seats;
    }

    void add(TimedShift one) {
      taken.computeIfAbsent(one.shift().seat(), seat -> new ArrayList<>()).add(one);
    }

    /** A shift on its seat at the same time. */
    Optional<TimedShift> over(TimedShift one) {
      return taken.getOrDefault(one.shift().seat(), List.of()).stream()
          .filter(other -> other.period().overlaps(one.period()))
          .findFirst();
    }
  }
}
