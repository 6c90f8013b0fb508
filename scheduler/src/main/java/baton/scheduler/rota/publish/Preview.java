package baton.scheduler.rota.publish;

import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Finding.Severity;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.publish.BookingsAtRisk.SlotAtRisk;
import java.util.List;

/**
 * What publishing the draft would do, seen before it is done (R4).
 *
 * @param revision the one now published; 0 when nothing ever was
 * @param crew the desk's people and seats
 * @param findings what there is to be said: errors stop publishing, warnings are to be confirmed
 */
record Preview(
    int revision, DeskStaff crew, RotaChange change, List<Finding> findings, BlastRadius blast) {
  /** The number that publishing would give. */
  int next() {
    return revision + 1;
  }

  List<Finding> errors() {
    return Finding.of(Severity.ERROR, findings);
  }

  List<Finding> warnings() {
    return Finding.of(Severity.WARNING, findings);
  }

  /** What is sent back with the wish to publish it, to tell that this and no other was seen. */
  PublishMark mark() {
    return PublishMark.of(change, warnings());
  }

  /**
   * All that publishing would touch (R4).
   *
   * @param atRisk slots that would have more bookings than places (S9)
   * @param handoffs that would be others, by instant
   * @param people whose shifts would come, go or change, by name
   * @param cover stretches that would gain or lose cover, by start
   */
  record BlastRadius(
      List<SlotAtRisk> atRisk,
      List<HandoffChange> handoffs,
      List<PersonChange> people,
      List<CoverChange> cover) {
    static BlastRadius of(RevisionDiff turn, RotaChange change, List<SlotAtRisk> atRisk) {
      return new BlastRadius(
          atRisk, HandoffChange.of(turn), PersonChange.of(change), CoverChange.of(turn));
    }
  }
}
