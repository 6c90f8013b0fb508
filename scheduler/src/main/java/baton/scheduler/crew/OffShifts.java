package baton.scheduler.crew;

import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.scheduler.access.Caller;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;
import java.util.List;

/** The drafted shifts that somebody's time off lies over, and opening them for others (R1, R2). */
public final class OffShifts {
  private final DraftOfRota draft;

  public OffShifts(DraftOfRota draft) {
    this.draft = draft;
  }

  /** All drafted shifts that have not begun. */
  List<Duty> drafted(Tx tx, Desk desk) {
    return PlannedPeriods.resolve(draft.shifts(tx, desk), desk.zone()).stream()
        .filter(Resolved.Usable.class::isInstance)
        .map(Resolved.Usable.class::cast)
        .map(shift -> new Duty(shift.planned(), shift.period()))
        .sorted(Duty.BY_START)
        .toList();
  }

  /** Those of the person that lie in the time off, all or a part of them. */
  static List<Duty> in(TimeOff off, List<Duty> drafted) {
    return drafted.stream()
        .filter(duty -> duty.planned().advisor().equals(off.advisor()))
        .filter(duty -> duty.period().overlaps(off.away().period()))
        .toList();
  }

  /**
   * Opens all of {@link #in} as one edit of the draft.
   *
   * @return how many they are; 0: nothing was to be opened
   */
  int open(Tx tx, Desk desk, Caller by, String name, TimeOff off) {
    List<Duty> theirs = in(off, drafted(tx, desk));
    if (!theirs.isEmpty()) {
      String words =
          "Open %s of %s, away %s"
              .formatted(Said.counted(theirs.size(), "shift"), name, off.away().inWords());
      draft.open(tx, desk, by, words, theirs.stream().map(Duty::planned).toList());
    }
    return theirs.size();
  }
}
