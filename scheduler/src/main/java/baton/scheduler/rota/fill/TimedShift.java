package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.terms.JudgedShift;
import java.time.LocalDate;

/** A shift of the draft, and what it is in instants (T3). */
record TimedShift(DraftShift shift, ShiftPeriod period) {
  /** As the checks see it, were somebody on it. */
  JudgedShift of(AdvisorId advisor) {
    return new JudgedShift(new Planned(shift.seat(), advisor, shift.start(), shift.end()), period);
  }

  /** The desk's day it counts for. */
  LocalDate day() {
    return shift.start().toLocalDate();
  }

  /** "Live Call 1, Mon 9 Mar 08:00–16:00". */
  String inWords() {
    boolean sameDay = shift.start().toLocalDate().equals(shift.end().toLocalDate());
    return "%s, %s–%s"
        .formatted(
            shift.seat().spoken(),
            Written.dayAndTime(shift.start()),
            sameDay ? Written.time(shift.end()) : Written.dayAndTime(shift.end()));
  }
}
