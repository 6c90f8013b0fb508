package baton.handoff.ledger;

import baton.handoff.DeskId;
import baton.handoff.shift.ShiftPeriod;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds uncovered time (H13), in three queries however long the time asked for. */
public final class UncoveredTime {
  /**
   * The uncovered stretches of strict seats in {@code asked}.
   *
   * @param asked must not reach beyond now: what has not happened cannot be uncovered
   */
  public List<Uncovered> in(Handle handle, DeskId desk, ShiftPeriod asked) {
    SeatRecord record = SeatRecord.of(handle, desk, asked);
    return UncoveredSearch.uncovered(asked, record.strictShifts(), record.entries());
  }
}
