package baton.scheduler.rota.terms;

import baton.scheduler.rota.terms.TermBreach.Kind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Nobody is planned in approved time off, nor before the first or after the last day at the desk
 * (R2); and outside somebody's availability only when a lead wants it so (R1).
 */
final class PresenceCheck {
  private final PersonWork work;
  private final ZoneId zone;
  private final List<TermBreach> breaches = new ArrayList<>();

  private PresenceCheck(PersonWork work, ZoneId zone) {
    this.work = work;
    this.zone = zone;
  }

  static List<TermBreach> check(PersonWork work, ZoneId zone) {
    PresenceCheck check = new PresenceCheck(work, zone);
    work.open().stream().sorted(JudgedShift.BY_START).forEach(check::look);
    return check.breaches;
  }

  private void look(JudgedShift duty) {
    Absence.from(duty.period(), work.terms(), zone).forEach(absence -> absent(duty, absence));
    work.terms()
        .availability()
        .firstOutside(duty.planned().start(), duty.planned().end())
        .ifPresent(outside -> unavailable(duty, outside));
  }

  private void absent(JudgedShift duty, Absence absence) {
    switch (absence) {
      case Absence.NotYet joins -> notThere(duty, absence, "first");
      case Absence.Left left -> notThere(duty, absence, "last");
      case Absence.Off off ->
          add(
              Kind.TIME_OFF,
              duty,
              "%s %s, and %s lies in it.".formatted(work.name(), absence.inWords(), duty.inWords()),
              "Plan somebody else for it, or talk to %s and take the approval back."
                  .formatted(work.name()));
    }
  }

  private void notThere(JudgedShift duty, Absence absence, String which) {
    add(
        Kind.NOT_AT_THE_DESK,
        duty,
        "%s %s, and %s is not within that."
            .formatted(work.name(), absence.inWords(), duty.inWords()),
        "Plan somebody else for it, or correct %s's %s day.".formatted(work.name(), which));
  }

  private void unavailable(JudgedShift duty, WallSpan outside) {
    add(
        Kind.AVAILABILITY,
        duty,
        "%s is not available %s, and has %s."
            .formatted(work.name(), outside.inWords(), duty.inWords()),
        "Plan somebody else for that time, or ask %s.".formatted(work.name()));
  }

  private void add(Kind kind, JudgedShift duty, String message, String fix) {
    breaches.add(new TermBreach(kind, duty, duty.day(), 1, message, fix));
  }
}
