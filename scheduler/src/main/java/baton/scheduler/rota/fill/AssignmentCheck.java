package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.terms.JudgedShift;
import baton.scheduler.rota.terms.LimitChecks;
import baton.scheduler.rota.terms.PersonWork;
import baton.scheduler.rota.terms.TermBreach;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds what the solver found against the checks of a hand-made rota (R3): what they speak against
 * is taken back, and what is left open and they allow somebody is given to whoever has least.
 */
final class AssignmentCheck {
  private final FillPlan plan;
  private final LimitChecks checks;
  private final Map<AdvisorId, List<JudgedShift>> kept = new HashMap<>();
  private final Map<AdvisorId, List<Assignment>> given = new HashMap<>();
  private final List<TimedShift> open = new ArrayList<>();

  AssignmentCheck(FillPlan plan, List<Assignment> found) {
    this.plan = plan;
    this.checks = new LimitChecks(plan.facts().zone(), Set.of());
    plan.facts().people().forEach(person -> kept.put(person.id(), plan.kept(person)));
    plan.slots().forEach(slot -> open.addAll(slot.shifts()));
    found.forEach(this::give);
    plan.facts().people().forEach(this::takeBack);
    fillUp();
  }

  private void give(Assignment one) {
    given.computeIfAbsent(one.advisor(), who -> new ArrayList<>()).add(one);
    open.remove(one.shift());
  }

  private void takeBack(Advisor person) {
    Optional<Assignment> wrong = wrong(person);
    while (wrong.isPresent()) {
      Assignment one = wrong.get();
      given(person).remove(one);
      open.add(one.shift());
      wrong = wrong(person);
    }
  }

  /** A shift given to somebody against which something speaks that did not before. */
  private Optional<Assignment> wrong(Advisor person) {
    List<Assignment> theirs = given(person);
    PersonWork before = PersonWork.allOpen(person, plan.facts().terms(person), kept(person));
    PersonWork after = PersonWork.allOpen(person, plan.facts().terms(person), duties(person));
    List<TermBreach> caused = checks.caused(before, after);
    if (caused.isEmpty()) {
      return theirs.stream().filter(one -> overlaps(person, one)).findFirst();
    }
    JudgedShift broken = caused.getFirst().duty();
    return theirs.stream()
        .filter(one -> one.duty().equals(broken))
        .findFirst()
        .or(() -> theirs.stream().reduce((first, last) -> last));
  }

  private boolean overlaps(Advisor person, Assignment one) {
    return duties(person).stream()
        .anyMatch(
            other -> !other.equals(one.duty()) && other.period().overlaps(one.shift().period()));
  }

  /** Until nobody can do any more: a shift given may make room for another beside it. */
  private void fillUp() {
    int before;
    do {
      before = open.size();
      for (TimedShift shift : List.copyOf(open)) {
        plan.facts().people().stream()
            .filter(person -> against(person, shift).isEmpty())
            .min(Comparator.comparing(this::hours))
            .ifPresent(person -> give(new Assignment(shift, person.id())));
      }
    } while (open.size() < before);
  }

  /** What would speak against it, were somebody to do it beside all they have now. */
  List<TermBreach> against(Advisor person, TimedShift shift) {
    return checks.against(
        person, plan.facts().terms(person), shift.of(person.id()), duties(person));
  }

  private Duration hours(Advisor person) {
    return duties(person).stream()
        .map(duty -> duty.period().length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** All that somebody has now. */
  List<JudgedShift> duties(Advisor person) {
    return Stream.concat(kept(person).stream(), given(person).stream().map(Assignment::duty))
        .toList();
  }

  private List<JudgedShift> kept(Advisor person) {
    return kept.getOrDefault(person.id(), List.of());
  }

  private List<Assignment> given(Advisor person) {
    return given.computeIfAbsent(person.id(), who -> new ArrayList<>());
  }

  /** Everything that was given, by start. */
  List<Assignment> given() {
    return given.values().stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing((Assignment one) -> one.shift().period().start())
                .thenComparing(one -> one.shift().shift().seat()))
        .toList();
  }

  /** What stays open, by start. */
  List<TimedShift> open() {
    return open.stream()
        .sorted(Comparator.comparing((TimedShift one) -> one.period().start()))
        .toList();
  }
}
