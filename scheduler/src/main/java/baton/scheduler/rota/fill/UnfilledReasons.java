package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.fill.FillResult.Explained;
import baton.scheduler.rota.fill.FillResult.Reason;
import baton.scheduler.rota.terms.ShiftWish;
import baton.scheduler.rota.terms.TermBreach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says why, by the checks of a hand-made rota (R3): of each shift left open and each wish unmet.
 */
final class UnfilledReasons {
  private final FillPlan plan;
  private final AssignmentCheck judged;
  private final Map<AdvisorId, String> names;

  UnfilledReasons(FillPlan plan, AssignmentCheck judged) {
    this.plan = plan;
    this.judged = judged;
    this.names =
        plan.facts().people().stream().collect(Collectors.toMap(Advisor::id, Advisor::name));
  }

  FillResult filled() {
    return new FillResult(
        judged.given().stream().filter(Assignment::isNew).toList(),
        Stream.concat(plan.seatless().stream(), judged.open().stream().map(this::unfilled))
            .toList(),
        unmet());
  }

  private Explained unfilled(TimedShift shift) {
    List<Reason> reasons = new ArrayList<>();
    int unskilled = 0;
    for (Advisor person : plan.facts().people()) {
      TermBreach first = judged.against(person, shift).getFirst();
      if (first.kind() == TermBreach.Kind.SKILL) {
        unskilled++;
      } else {
        reasons.add(new Reason(person.name(), first.message()));
      }
    }
    if (unskilled > 0) {
      reasons.add(
          new Reason(
              unskilled == 1 ? "1 other" : unskilled + " others",
              "without the skill " + shift.shift().seat().spokenRole() + "."));
    }
    return new Explained(shift.inWords(), reasons);
  }

  private List<Explained> unmet() {
    List<Explained> unmet = new ArrayList<>();
    for (Advisor person : plan.facts().people()) {
      for (ShiftWish wish : plan.facts().terms(person).wishes()) {
        unmet.addAll(wish.wanted() ? missed(person, wish) : overruled(person, wish));
      }
    }
    return unmet;
  }

  /** Given a shift at a time they would rather not have one. */
  private List<Explained> overruled(Advisor person, ShiftWish wish) {
    return judged.given().stream()
        .filter(Assignment::isNew)
        .filter(one -> one.advisor().equals(person.id()) && SolverWishes.about(wish, one.shift()))
        .map(one ->
            new Explained(
                "%s would rather not work %s, and has %s"
                    .formatted(person.name(), wish.when().inWords(), one.shift().inWords()),
                insteadOf(person, one.shift())))
        .toList();
  }

  private List<Reason> insteadOf(Advisor person, TimedShift shift) {
    List<Reason> reasons = new ArrayList<>();
    int free = 0;
    for (Advisor other : plan.facts().people()) {
      if (other.id().equals(person.id())) {
        continue;
      }
      List<TermBreach> against = judged.against(other, shift);
      if (against.isEmpty()) {
        free++;
      } else if (against.getFirst().kind() != TermBreach.Kind.SKILL) {
        reasons.add(new Reason(other.name(), against.getFirst().message()));
      }
    }
    if (free > 0) {
      reasons.add(
          new Reason(
              free == 1 ? "1 other" : free + " others",
              "could do it, at the cost of other wishes or of a fair share."));
    }
    return reasons;
  }

  /** Would have liked a shift of a kind, and got none of those there were. */
  private List<Explained> missed(Advisor person, ShiftWish wish) {
    List<Assignment> about =
        judged.given().stream().filter(one -> SolverWishes.about(wish, one.shift())).toList();
    boolean met =
        judged.duties(person).stream()
            .anyMatch(duty ->
                wish.isAbout(
                    duty.planned().seat().role(), duty.planned().start(), duty.planned().end()));
    if (met || about.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Explained(
            "%s would like to work %s".formatted(person.name(), wish.when().inWords()),
            about.stream().limit(3).map(one -> insteadOf(person, one)).toList()));
  }

  private Reason insteadOf(Advisor person, Assignment one) {
    List<TermBreach> against = judged.against(person, one.shift());
    return new Reason(
        names.getOrDefault(one.advisor(), "Somebody else"),
        against.isEmpty()
            ? "does %s: other wishes or a fair share weigh more.".formatted(one.shift().inWords())
            : "does %s. %s".formatted(one.shift().inWords(), against.getFirst().message()));
  }
}
