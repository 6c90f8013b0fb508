package baton.scheduler.rota.publish;

import baton.scheduler.rota.plan.DeskStaff;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Finding.Severity;
import baton.scheduler.rota.plan.RotaChange;
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
}
