package baton.scheduler.rota.plan;

import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft held against the published rota: what publishing it would change, and what speaks against
 * it. The draft is the rota to be; only what has begun stays whether or not the draft says so (R5).
 *
 * @param toBe the rota to be: the draft's shifts, right or wrong, and what is running
 * @param change what publishing would change; meaningful when there are no errors
 * @param findings all there is to be said about it (R3): errors, which stop publishing, and
 *     warnings
 */
public record Proposal(List<RotaShift> toBe, RotaChange change, List<Finding> findings) {
  public static Proposal of(List<Plan> plans, PlanFacts facts) {
    return of(plans, List.of(), facts);
  }

  /**
   * @param written the draft's shifts as written, of which the open ones only are looked at: they
   *     are no part of the rota to be, and may not stand in its way
   */
  public static Proposal of(List<Plan> plans, List<ShiftReader.Written> written, PlanFacts facts) {
    Judge judge = new Judge(facts, facts.begun());
    List<Plan> kept = judge.kept(plans);
    List<Plan> all = Stream.concat(plans.stream(), kept.stream()).toList();
    List<Planned> planned = all.stream().map(Plan::planned).toList();
    List<Resolved> resolved = PlannedPeriods.resolve(planned, facts.desk().zone());
    for (int i = 0; i < all.size(); i++) {
      judge.look(all.get(i), resolved.get(i));
    }
    judge.findings.addAll(OverlapChecks.check(judge.sound));
    judge.findings.addAll(OpenOverlaps.check(OpenChecks.usable(written, facts), judge.sound));
    judge.findings.addAll(TermChecks.check(judge.sound, facts));
    judge.findings.addAll(CoverChecks.check(judge.sound, facts));
    return new Proposal(
        List.copyOf(judge.toBe),
        RotaChange.between(judge.sound, facts),
        List.copyOf(judge.findings));
  }

  /** The same, with more to be said about it. */
  public Proposal saying(List<Finding> more) {
    return new Proposal(toBe, change, Stream.concat(findings.stream(), more.stream()).toList());
  }

  /** What stops publishing. */
  public List<Finding> errors() {
    return Finding.of(Severity.ERROR, findings);
  }

  /** What is to be weighed before publishing. */
  public List<Finding> warnings() {
    return Finding.of(Severity.WARNING, findings);
  }

  /** Collects sound shifts and findings. */
  private static final class Judge {
    private final PlanFacts facts;
    private final Map<RotaShift.Key, RotaShift> begun;
    private final List<RotaShift> toBe = new ArrayList<>();
    private final List<RotaShift> sound = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Judge(PlanFacts facts, Map<RotaShift.Key, RotaShift> begun) {
      this.facts = facts;
      this.begun = begun;
    }

    /** What is running and the draft does not speak of. */
    List<Plan> kept(List<Plan> plans) {
      Set<RotaShift.Key> spokenOf =
          plans.stream().map(plan -> RotaShift.Key.of(plan.planned())).collect(Collectors.toSet());
      return begun.entrySet().stream()
          .filter(shift -> !spokenOf.contains(shift.getKey()))
          .map(Map.Entry::getValue)
          .filter(shift -> !shift.endedBy(facts.now()))
          .map(RotaShift::plan)
          .toList();
    }

    void look(Plan plan, Resolved resolved) {
      RotaShift published = begun.get(RotaShift.Key.of(plan.planned()));
      switch (resolved) {
        case Resolved.Empty(Planned ignored, Refusal why) ->
            findings.add(plan.wrong(why.rule(), "end", why.detail(), why.next()));
        case Resolved.Usable(Planned ignored, ShiftPeriod period) ->
            look(
                new RotaShift(
                    plan, published == null ? period : asItBegan(plan, period, published)),
                published);
      }
    }

    private void look(RotaShift shift, @Nullable RotaShift published) {
      toBe.add(shift);
      List<Finding> wrong = new ArrayList<>();
      PastChecks.check(shift, published, facts).ifPresent(wrong::add);
      if (published == null || !shift.content().planned().equals(published.content().planned())) {
        wrong.addAll(RotaChecks.check(shift, facts.crew()));
      }
      if (wrong.isEmpty()) {
        sound.add(shift);
      }
      findings.addAll(wrong);
    }

    /** What has begun began when it did, whatever the desk's zone or its rules say today. */
    private ShiftPeriod asItBegan(Plan plan, ShiftPeriod period, RotaShift published) {
      boolean fixed =
          published.endedBy(facts.now()) || !published.period().start().equals(period.start());
      return fixed && published.plan().planned().equals(plan.planned())
          ? published.period()
          : period;
    }
  }
}
