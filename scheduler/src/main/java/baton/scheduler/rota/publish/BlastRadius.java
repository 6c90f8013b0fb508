package baton.scheduler.rota.publish;

import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.publish.BookingsAtRisk.SlotAtRisk;
import java.util.List;

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
