package baton.scheduler.crew;

import baton.handoff.shift.Written;
import baton.scheduler.crew.Breach.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Nobody is planned in approved time off, nor before the first or after the last day at the desk
 * (R2); and outside somebody's availability only when a lead wants it so (R1).
 */
final class PresenceCheck {
  private final Work work;
  private final ZoneId zone;
  private final List<Breach> breaches = new ArrayList<>();

  private PresenceCheck(Work work, ZoneId zone) {
    this.work = work;
    this.zone = zone;
  }

  static List<Breach> check(Work work, ZoneId zone) {
    PresenceCheck check = new PresenceCheck(work, zone);
    work.open().stream().sorted(Duty.BY_START).forEach(check::look);
    return check.breaches;
  }

  private void look(Duty duty) {
    Employment employment = work.terms().limits().employment();
    Instant from = employment.from(zone);
    Instant until = employment.until(zone);
    LocalDate first = employment.first();
    LocalDate last = employment.last();
    if (from != null && first != null && duty.period().start().isBefore(from)) {
      notThere(duty, "joins the desk on " + Written.day(first), "first");
    }
    if (until != null && last != null && duty.period().end().isAfter(until)) {
      notThere(duty, "is at the desk until " + Written.day(last), "last");
    }
    work.terms().timeOff().stream()
        .filter(TimeOff::isApproved)
        .filter(off -> off.away().period().overlaps(duty.period()))
        .findFirst()
        .ifPresent(off -> away(duty, off));
    work.terms()
        .availability()
        .firstOutside(duty.planned().start(), duty.planned().end())
        .ifPresent(outside -> unavailable(duty, outside));
  }

  private void notThere(Duty duty, String why, String which) {
    add(
        Kind.NOT_AT_THE_DESK,
        duty,
        "%s %s, and %s is not within that.".formatted(work.name(), why, duty.inWords()),
        "Plan somebody else for it, or correct %s's %s day.".formatted(work.name(), which));
  }

  private void away(Duty duty, TimeOff off) {
    add(
        Kind.TIME_OFF,
        duty,
        "%s has time off, %s, and %s lies in it."
            .formatted(work.name(), off.away().inWords(), duty.inWords()),
        "Plan somebody else for it, or talk to %s and take the approval back."
            .formatted(work.name()));
  }

  private void unavailable(Duty duty, WallSpan outside) {
    add(
        Kind.AVAILABILITY,
        duty,
        "%s is not available %s, and has %s."
            .formatted(work.name(), outside.inWords(), duty.inWords()),
        "Plan somebody else for that time, or ask %s.".formatted(work.name()));
  }

  private void add(Kind kind, Duty duty, String message, String fix) {
    breaches.add(new Breach(kind, duty, duty.day(), 1, message, fix));
  }
}
