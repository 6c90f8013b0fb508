package baton.scheduler.rota.draft;

import baton.handoff.Refusal;
import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.plan.DraftEdit;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.Drafted;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.terms.DraftOfRota;
import java.util.List;

/** The draft, for time off that lies over its shifts. */
public final class DraftForTimeOff implements DraftOfRota {
  private final DraftService drafts = new DraftService();

  @Override
  public List<Planned> shifts(Tx tx, Desk desk) {
    return drafts.read(tx, desk).shifts().stream()
        .map(Drafted::shift)
        .filter(shift -> !shift.isOpen() && !shift.startsBefore(tx.now(), desk.zone()))
        .map(DraftShift::planned)
        .toList();
  }

  @Override
  public void open(Tx tx, Desk desk, Caller by, String words, List<Planned> shifts) {
    DraftEdit edit =
        new DraftEdit(
            words,
            shifts.stream().map(DraftShift::of).toList(),
            shifts.stream().map(DraftForTimeOff::open).toList());
    switch (drafts.edit(tx, desk, Editor.of(by), edit)) {
      case DraftOutcome.Done done -> {}
      case DraftOutcome.Unchanged same -> {}
      case DraftOutcome.Refused(Refusal why) -> throw ProblemException.refused(why);
      case DraftOutcome.Wrong(List<Finding> wrong) ->
          throw ProblemException.refused(
              new Refusal(
                  wrong.getFirst().rule(), wrong.getFirst().message(), wrong.getFirst().fix()));
    }
  }

  private static DraftShift open(Planned shift) {
    return new DraftShift(shift.seat(), null, shift.start(), shift.end());
  }
}
