package baton.scheduler.rota.publish;

import baton.handoff.shift.Planned;
import baton.scheduler.rota.draft.Amendment;
import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.PastChecks;
import baton.scheduler.rota.plan.Plan;
import baton.scheduler.rota.plan.PlanFacts;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.plan.RotaShift;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The published rota with an amendment made to it.
 *
 * @param proposal the rota to be, with only what the amendment itself brings to be said about it:
 *     what was wrong before stands in nobody's way
 * @param missing what the amendment would take out, but is not published
 */
record AmendedRota(Proposal proposal, List<Plan> missing) {
  /**
   * @param facts with all that the amendment speaks of, as {@link #spokenOf} has it
   * @param before what is to be said about the rota as it is, as {@link #said} has it
   */
  static AmendedRota of(Amendment amendment, PlanFacts facts, Set<Finding> before) {
    Set<Planned> out = Set.copyOf(amendment.out());
    List<Plan> in = plans(amendment.in(), facts.crew());
    List<Plan> after = new ArrayList<>(standing(facts));
    after.removeIf(plan -> out.contains(plan.planned()));
    after.addAll(in);
    Proposal proposal = Proposal.of(after, facts);
    List<Finding> findings = new ArrayList<>(begunAndDropped(amendment, facts));
    findings.addAll(proposal.findings());
    findings.removeAll(before);
    return new AmendedRota(
        new Proposal(proposal.toBe(), change(proposal.toBe(), out, facts), findings),
        missing(amendment, facts));
  }

  /** Nothing goes but what is to go, however wrong it was before. */
  private static RotaChange change(List<RotaShift> toBe, Set<Planned> out, PlanFacts facts) {
    Set<Planned> written =
        toBe.stream().map(shift -> shift.plan().planned()).collect(Collectors.toSet());
    RotaChange change = RotaChange.between(toBe, facts);
    return new RotaChange(
        change.added(),
        change.removed().stream()
            .filter(shift ->
                out.contains(shift.plan().planned()) || written.contains(shift.plan().planned()))
            .toList());
  }

  /** All there is to be said about the published rota as it is. */
  static Set<Finding> said(PlanFacts facts) {
    return Set.copyOf(Proposal.of(standing(facts), facts).findings());
  }

  /** All shifts it speaks of. */
  static List<Plan> spokenOf(Amendment amendment, DeskStaff crew) {
    List<Planned> all = new ArrayList<>(amendment.out());
    all.addAll(amendment.in());
    return plans(all, crew);
  }

  private static List<Plan> standing(PlanFacts facts) {
    return facts.published().stream()
        .filter(shift -> !shift.endedBy(facts.now()))
        .map(RotaShift::plan)
        .toList();
  }

  private static List<Plan> plans(List<Planned> shifts, DeskStaff crew) {
    return IntStream.range(0, shifts.size())
        .mapToObj(
            i -> new Plan(new Origin.Item(i), crew.member(shifts.get(i).advisor()), shifts.get(i)))
        .toList();
  }

  private static List<Plan> missing(Amendment amendment, PlanFacts facts) {
    Set<Planned> published =
        facts.published().stream().map(shift -> shift.plan().planned()).collect(Collectors.toSet());
    return plans(amendment.out(), facts.crew()).stream()
        .filter(plan -> !published.contains(plan.planned()))
        .toList();
  }

  /** What has begun is there to stay, at least until now (R5). */
  private static List<Finding> begunAndDropped(Amendment amendment, PlanFacts facts) {
    Set<RotaShift.Key> kept =
        amendment.in().stream()
            .map(RotaShift.Key::of)
            .collect(Collectors.toCollection(HashSet::new));
    Set<Planned> out = Set.copyOf(amendment.out());
    return facts.begun().values().stream()
        .map(RotaShift::plan)
        .filter(plan -> out.contains(plan.planned()))
        .filter(plan -> !kept.contains(RotaShift.Key.of(plan.planned())))
        .map(PastChecks::dropped)
        .toList();
  }
}
