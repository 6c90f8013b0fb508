package baton.scheduler.rota.terms;

import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A shift of one person, as the checks see it.
 *
 * @param period what the planned wall times are in instants (T3)
 */
public record JudgedShift(Planned planned, ShiftPeriod period) {
  static final Comparator<JudgedShift> BY_START =
      Comparator.comparing((JudgedShift duty) -> duty.period().start())
          .thenComparing(duty -> duty.period().end())
          .thenComparing(duty -> duty.planned().seat());

  /** The desk's day it counts for: the one it starts on. */
  public LocalDate day() {
    return planned.start().toLocalDate();
  }

  /** "Live Call 1, Mon 9 Mar 08:00–16:00". */
  String inWords() {
    return planned.seat().spoken() + ", " + new WallSpan(planned.start(), planned.end()).inWords();
  }
}
