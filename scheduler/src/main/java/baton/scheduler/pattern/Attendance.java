package baton.scheduler.pattern;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import baton.scheduler.crew.Absence;
import baton.scheduler.crew.CrewBook;
import baton.scheduler.crew.CrewTerms;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.DraftShift;
import baton.scheduler.tx.Tx;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who may have a shift and is there: with the skill, at the desk by then and still, and not in
 * approved time off, not even for a part of it (R2).
 */
record Attendance(Staff staff, CrewTerms terms, ZoneId zone) implements Absences {
  /** From now on. */
  static Attendance of(Tx tx, Desk desk, Staff staff) {
    return new Attendance(staff, new CrewBook().terms(tx, desk, tx.now()), desk.zone());
  }

  @Override
  public Optional<String> why(AdvisorId advisor, DraftShift shift) {
    if (!staff.isSkilled(advisor, shift.seat().role())) {
      return Optional.of("the skill for it is missing (R2)");
    }
    ShiftPeriod time =
        new ShiftPeriod(WallTime.start(shift.start(), zone), WallTime.end(shift.end(), zone));
    return Absence.from(time, terms.of(advisor), zone).stream()
        .findFirst()
        .map(absence -> "%s %s (R2)".formatted(staff.name(advisor), absence.inWords()));
  }
}
