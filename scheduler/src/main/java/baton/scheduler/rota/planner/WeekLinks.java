package baton.scheduler.rota.planner;

import baton.handoff.shift.Written;
import baton.scheduler.rota.plan.DraftShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The five weeks around the one that is shown: where to go, and what is to be done there. */
final class WeekLinks {
  private static final int SHOWN = 5;
  private static final int TARGETS = 8;

  private WeekLinks() {}

  /**
   * @param words "9–15 Mar"
   * @param open how many shifts nobody is on
   */
  record Week(LocalDate monday, String words, boolean here, long open, DraftFindings.Count found) {}

  /** A week that another can be copied to. */
  record Target(LocalDate monday, String words) {}

  /** The eight weeks after the one that is shown. */
  static List<Target> after(ShownDays span) {
    return IntStream.rangeClosed(1, TARGETS)
        .mapToObj(span.monday()::plusWeeks)
        .map(monday -> new Target(monday, ShiftWords.week(monday, false)))
        .toList();
  }

  /** The week of {@code today} comes first while the one that is shown is among the five. */
  static List<Week> around(
      ShownDays span, LocalDate today, List<DraftShift> drafted, DraftFindings found) {
    LocalDate here = span.monday();
    LocalDate now = ShownDays.monday(today);
    boolean soon = !here.isBefore(now) && here.isBefore(now.plusWeeks(SHOWN));
    LocalDate first = soon ? now : here.minusWeeks(1);
    return IntStream.range(0, SHOWN)
        .mapToObj(first::plusWeeks)
        .map(monday ->
            new Week(
                monday,
                ShiftWords.week(monday, false),
                monday.equals(here),
                open(drafted, monday),
                found.in(monday)))
        .toList();
  }

  /** "9–15 Mar 2026", "30 Mar – 5 Apr 2026"; "Mon 9 Mar 2026" for a day. */
  static String title(ShownDays span) {
    return span.isDay()
        ? Written.day(span.first()) + " " + span.first().getYear()
        : ShiftWords.week(span.first(), true);
  }

  private static long open(List<DraftShift> drafted, LocalDate monday) {
    return drafted.stream()
        .filter(DraftShift::isOpen)
        .filter(shift -> ShownDays.monday(shift.start().toLocalDate()).equals(monday))
        .count();
  }
}
