package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.scheduler.rota.plan.Draft;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.OpenChecks;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.PastChecks;
import baton.scheduler.rota.plan.Plan;
import baton.scheduler.rota.plan.PlanFacts;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.RotaShift;
import baton.scheduler.rota.plan.ShiftReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Says whether an edit can be made in the draft as it is, purely. */
final class EditJudge {
  private final Draft draft;
  private final PlanFacts facts;
  private final DraftEdit edit;
  private final List<Origin> origins = new ArrayList<>();

  /**
   * @param origin where the shift at an index of those put in was written
   */
  EditJudge(Draft draft, PlanFacts facts, DraftEdit edit, IntFunction<Origin> origin) {
    this.draft = draft;
    this.facts = facts;
    this.edit = edit;
    for (int i = 0; i < edit.in().size(); i++) {
      origins.add(origin.apply(i));
    }
  }

  sealed interface Verdict {
    /** The edit can be made; here is what then speaks against publishing. */
    record Fits(List<Finding> findings) implements Verdict {}

    /** Some of what is put in is wrong by itself. */
    record Wrong(List<Finding> findings) implements Verdict {}

    /** It would take out what has begun (R5). */
    record Past(Refusal refusal) implements Verdict {}
  }

  /**
   * The first shift that the draft has no longer, or has already, since somebody else was faster.
   *
   * @param there whether it is in the draft already; else it is no longer there
   */
  record Stale(DraftShift shift, boolean there) {}

  static Optional<Stale> stale(Draft draft, DraftEdit edit) {
    Set<DraftShift> now = draft.contents();
    Set<DraftShift> out = new HashSet<>(edit.out());
    return edit.out().stream()
        .filter(shift -> !now.contains(shift))
        .map(shift -> new Stale(shift, false))
        .findFirst()
        .or(() ->
            edit.in().stream()
                .filter(shift -> now.contains(shift) && !out.contains(shift))
                .map(shift -> new Stale(shift, true))
                .findFirst());
  }

  /**
   * @param matters which findings about a shift put in forbid the edit, of those about it alone
   */
  Verdict judge(Predicate<Finding> matters) {
    Optional<Plan> begun = begunAndTakenOut();
    if (begun.isPresent()) {
      return new Verdict.Past(PastChecks.begun(begun.get()));
    }
    List<Finding> findings = new ArrayList<>(openOnes());
    findings.addAll(Proposal.of(plans(), written(), facts).findings());
    Set<Origin> putIn = new HashSet<>(origins);
    List<Finding> wrong =
        findings.stream()
            .filter(finding -> finding.isError() && finding.column() != null)
            .filter(finding -> putIn.contains(finding.origin()))
            .filter(matters)
            .toList();
    return wrong.isEmpty() ? new Verdict.Fits(findings) : new Verdict.Wrong(wrong);
  }

  /** A published shift that has begun, and is not put in again with another end. */
  private Optional<Plan> begunAndTakenOut() {
    Map<RotaShift.Key, RotaShift> begun = facts.begun();
    Set<RotaShift.Key> again = new HashSet<>();
    for (DraftShift shift : edit.in()) {
      if (!shift.isOpen()) {
        again.add(RotaShift.Key.of(shift.planned()));
      }
    }
    return edit.out().stream()
        .filter(shift -> !shift.isOpen())
        .map(DraftShift::planned)
        .filter(planned -> begun.containsKey(RotaShift.Key.of(planned)))
        .filter(planned -> !again.contains(RotaShift.Key.of(planned)))
        .map(planned -> plan(new Origin.Single(), DraftShift.of(planned)))
        .findFirst();
  }

  private List<Finding> openOnes() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < origins.size(); i++) {
      if (edit.in().get(i).isOpen()) {
        findings.addAll(OpenChecks.check(origins.get(i), edit.in().get(i), facts));
      }
    }
    return findings;
  }

  /** The draft as it would be, open shifts too. */
  private List<ShiftReader.Written> written() {
    Set<DraftShift> out = new HashSet<>(edit.out());
    List<ShiftReader.Written> written = new ArrayList<>();
    for (Drafted drafted : draft.shifts()) {
      if (!out.contains(drafted.shift())) {
        written.add(new ShiftReader.Written(new Origin.Drafted(drafted.id()), drafted.shift()));
      }
    }
    for (int i = 0; i < origins.size(); i++) {
      written.add(new ShiftReader.Written(origins.get(i), edit.in().get(i)));
    }
    return written;
  }

  /** Of those that somebody is on. */
  private List<Plan> plans() {
    return written().stream()
        .filter(one -> !one.shift().isOpen())
        .map(one -> plan(one.origin(), one.shift()))
        .toList();
  }

  private Plan plan(Origin origin, DraftShift shift) {
    return new Plan(origin, facts.crew().member(shift.planned().advisor()), shift.planned());
  }
}
