package baton.scheduler.rota.planner;

import baton.handoff.AdvisorId;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.terms.StaffTerms;
import baton.scheduler.rota.terms.TimeOff;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import baton.scheduler.rota.terms.WorkTerms;
import java.time.LocalDate;
import java.time.LocalTime;

/** Who is not there on a day, in words for its cell. */
final class DayAbsences {
  private final StaffTerms terms;
  private final Desk desk;

  DayAbsences(StaffTerms terms, Desk desk) {
    this.terms = terms;
    this.desk = desk;
  }

  /** "time off", "time off 08:00–12:00", "not here"; nothing when they are there. */
  String on(LocalDate day, AdvisorId advisor) {
    WorkTerms its = terms.of(advisor);
    Employment employment = its.limits().employment();
    if (!employment.covers(day)) {
      return employment.first() != null && day.isBefore(employment.first())
          ? "not here yet"
          : "has left";
    }
    ShiftPeriod whole = new ShownDays(day, 1).instants(desk);
    return its.timeOff().stream()
        .filter(off -> off.away().period().overlaps(whole))
        .findFirst()
        .map(off -> words(off, day, whole))
        .orElse("");
  }

  private static String words(TimeOff off, LocalDate day, ShiftPeriod whole) {
    if (off.away().period().encloses(whole)) {
      return "time off";
    }
    boolean before = off.away().from().toLocalDate().isBefore(day);
    boolean after = off.away().to().toLocalDate().isAfter(day);
    LocalTime from = before ? LocalTime.MIDNIGHT : off.away().from().toLocalTime();
    String to = after ? "24:00" : Written.time(off.away().to());
    return "time off " + Written.time(from) + "–" + to;
  }
}
