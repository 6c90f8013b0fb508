package baton.scheduler.rota.draft;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.DraftId;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draft as it is now, for those who draw it.
 *
 * @param revision the number of the published revision; 0 when nothing was ever published
 * @param seats of the desk, in order
 * @param shifts of the draft, in the order of their start
 * @param findings what speaks against publishing it, or is to be confirmed
 */
public record DraftSnapshot(
    int revision, List<SeatId> seats, List<Drawn> shifts, List<Finding> findings) {
  /**
   * A shift of the draft.
   *
   * @param period what its wall times are in instants; null when it has no length (T3)
   */
  public record Drawn(DraftId id, DraftShift shift, @Nullable ShiftPeriod period) {}
}
