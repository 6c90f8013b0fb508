package baton.scheduler.rota.terms;

import baton.handoff.shift.Written;
import baton.scheduler.rota.terms.TermBreach.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** Weekends with a shift on Saturday or Sunday, in any four that follow each other (R1). */
final class WeekendsCheck {
  private static final int WINDOW = 4;

  private WeekendsCheck() {}

  static List<TermBreach> check(PersonWork work, List<JudgedShift> all) {
    Integer most = work.terms().limits().mostWeekends();
    List<TermBreach> breaches = new ArrayList<>();
    if (most == null) {
      return breaches;
    }
    NavigableSet<LocalDate> saturdays = saturdays(all);
    for (LocalDate saturday : saturdays) {
      SortedSet<LocalDate> worked =
          saturdays.subSet(saturday.minusWeeks(WINDOW - 1), saturday.plusDays(1));
      if (worked.size() > most) {
        work.firstOpen(all, duty -> isIn(saturday, duty))
            .ifPresent(duty -> breaches.add(breach(work, duty, saturday, worked, most)));
      }
    }
    return breaches;
  }

  private static TermBreach breach(
      PersonWork work,
      JudgedShift duty,
      LocalDate saturday,
      SortedSet<LocalDate> worked,
      int most) {
    return new TermBreach(
        Kind.WEEKENDS,
        duty,
        saturday,
        worked.size() - most,
        "With %s, %s works on %d weekends in four, the first %s; at most %d are agreed."
            .formatted(
                duty.inWords(), work.name(), worked.size(), Written.day(worked.first()), most),
        "Plan somebody else for one of these weekends.");
  }

  private static NavigableSet<LocalDate> saturdays(List<JudgedShift> all) {
    NavigableSet<LocalDate> saturdays = new TreeSet<>();
    for (JudgedShift duty : all) {
      if (duty.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
        saturdays.add(LimitChecks.monday(duty.day()).plusDays(5));
      }
    }
    return saturdays;
  }

  private static boolean isIn(LocalDate saturday, JudgedShift duty) {
    return duty.day().equals(saturday) || duty.day().equals(saturday.plusDays(1));
  }
}
