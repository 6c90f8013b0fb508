package baton.scheduler.rota.terms;

import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.TimeOff.AwayPeriod;
import baton.scheduler.rota.terms.WorkLimits.Employment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Why somebody cannot be there for all of a time (R2). */
public sealed interface Absence {
  /** Joins the desk only then. */
  record NotYet(LocalDate first) implements Absence {}

  /** Has left, all of that day being the last. */
  record Left(LocalDate last) implements Absence {}

  /** Approved time off. */
  record Off(AwayPeriod away) implements Absence {}

  /** "joins the desk on Wed 18 Mar", "has time off, Mon 9 Mar – Wed 11 Mar". */
  default String inWords() {
    return switch (this) {
      case NotYet(LocalDate first) -> "joins the desk on " + Written.day(first);
      case Left(LocalDate last) -> "is at the desk until " + Written.day(last);
      case Off(AwayPeriod away) -> "has time off, " + away.inWords();
    };
  }

  /**
   * All that keeps somebody from a time, or from a part of it; of several times off the first.
   *
   * @param zone the desk's
   */
  static List<Absence> from(ShiftPeriod time, WorkTerms terms, ZoneId zone) {
    List<Absence> absences = new ArrayList<>();
    Employment employment = terms.limits().employment();
    Instant from = employment.from(zone);
    Instant until = employment.until(zone);
    LocalDate first = employment.first();
    LocalDate last = employment.last();
    if (from != null && first != null && time.start().isBefore(from)) {
      absences.add(new NotYet(first));
    }
    if (until != null && last != null && time.end().isAfter(until)) {
      absences.add(new Left(last));
    }
    terms.timeOff().stream()
        .filter(TimeOff::isApproved)
        .filter(off -> off.away().period().overlaps(time))
        .findFirst()
        .ifPresent(off -> absences.add(new Off(off.away())));
    return absences;
  }
}
