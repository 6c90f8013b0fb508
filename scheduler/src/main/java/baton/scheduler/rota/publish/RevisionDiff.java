package baton.scheduler.rota.publish;

import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.scheduler.rota.plan.PlanFacts;
import baton.scheduler.rota.plan.Proposal;
import baton.scheduler.rota.plan.RotaShift;
import java.time.Instant;
import java.util.List;

/**
 * What publishing turns into what: the published rota and the rota to be, each with all its shifts
 * that end after now.
 */
record RevisionDiff(List<RotaShift> before, List<RotaShift> after, Instant now) {
  /** A shift that is not published has no id yet. */
  private static final ShiftId NONE = new ShiftId(0);

  static RevisionDiff of(Proposal proposal, PlanFacts facts) {
    return new RevisionDiff(
        from(facts.published(), facts.now()), from(proposal.toBe(), facts.now()), facts.now());
  }

  /** The rota to be, for rooms that know shifts only as published. */
  List<Shift> toBe() {
    return shifts(after);
  }

  List<Shift> asIs() {
    return shifts(before);
  }

  private static List<RotaShift> from(List<RotaShift> shifts, Instant now) {
    return shifts.stream().filter(shift -> !shift.endedBy(now)).toList();
  }

  private static List<Shift> shifts(List<RotaShift> shifts) {
    return shifts.stream()
        .map(shift ->
            new Shift(
                NONE,
                shift.plan().seat(),
                shift.plan().advisor().id(),
                shift.plan().planned().start(),
                shift.plan().planned().end(),
                shift.period()))
        .toList();
  }
}
