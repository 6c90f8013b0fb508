package baton.scheduler.rota.terms;

import baton.handoff.shift.PlannedPeriods;
import baton.handoff.shift.PlannedPeriods.Resolved;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** The drafted shifts that somebody's time off lies over, and opening them for others (R1, R2). */
final class TimeOffShifts {
  private final DraftOfRota draft;

  TimeOffShifts(DraftOfRota draft) {
    this.draft = draft;
  }

  /** All drafted shifts that have not begun. */
  List<JudgedShift> drafted(Tx tx, Desk desk) {
    return PlannedPeriods.resolve(draft.shifts(tx, desk), desk.zone()).stream()
        .filter(Resolved.Usable.class::isInstance)
        .map(Resolved.Usable.class::cast)
        .map(shift -> new JudgedShift(shift.planned(), shift.period()))
        .sorted(JudgedShift.BY_START)
        .toList();
  }

  /** Those of the person that lie in the time off, all or a part of them. */
  static List<JudgedShift> in(TimeOff off, List<JudgedShift> drafted) {
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
    List<JudgedShift> theirs = in(off, drafted(tx, desk));
    if (!theirs.isEmpty()) {
      String words =
          "Open %s of %s, away %s"
              .formatted(Amounts.counted(theirs.size(), "shift"), name, off.away().inWords());
      draft.open(tx, desk, by, words, theirs.stream().map(JudgedShift::planned).toList());
    }
    return theirs.size();
  }
}
