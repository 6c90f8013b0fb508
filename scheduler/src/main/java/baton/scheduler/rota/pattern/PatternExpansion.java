package baton.scheduler.rota.pattern;

import baton.handoff.AdvisorId;
import baton.handoff.shift.WallTime;
import baton.scheduler.rota.plan.DraftShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A pattern's shifts over some days, purely. */
final class PatternExpansion {
  private final Pattern pattern;
  private final ZoneId zone;
  private final List<DraftShift> shifts = new ArrayList<>();

  private PatternExpansion(Pattern pattern, ZoneId zone) {
    this.pattern = pattern;
    this.zone = zone;
  }

  /**
   * The shifts of spans that start on the days {@code [from, to)}, by start. A shift that runs
   * across a hand-over to somebody else is two that meet there, of which the second may start a day
   * later. One without length, because the clocks go forward over all of it, is left out (T3).
   */
  static List<DraftShift> of(Pattern pattern, LocalDate from, LocalDate to, ZoneId zone) {
    PatternExpansion expansion = new PatternExpansion(pattern, zone);
    LocalDate first = pattern.term().start().isAfter(from) ? pattern.term().start() : from;
    for (LocalDate day = first; day.isBefore(to) && pattern.term().contains(day); ) {
      expansion.addAll(day);
      day = day.plusDays(1);
    }
    return expansion.shifts.stream().sorted(Comparator.comparing(DraftShift::start)).toList();
  }

  /** The week of the cycle that a day lies in, from 1. */
  static int week(Pattern pattern, LocalDate day) {
    long weeks = ChronoUnit.WEEKS.between(monday(pattern.term().start()), monday(day));
    return Math.floorMod(weeks, pattern.cycle().weeks()) + 1;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void addAll(LocalDate day) {
    int week = week(pattern, day);
    for (PatternSpan span : pattern.cycle().spans()) {
      if (span.week() == week && span.day() == day.getDayOfWeek()) {
        split(span.startsOn(day), span.endsOn(day));
      }
    }
  }

  /** A shift is shorter than a week, so it runs across one hand-over at most. */
  private void split(LocalDateTime start, LocalDateTime end) {
    Rotation rotation = pattern.rotation();
    LocalDate begin = pattern.term().start();
    Optional<LocalDateTime> change =
        rotation.next(start, begin).map(Rotation.HandOver::at).filter(end::isAfter);
    add(start, change.orElse(end), rotation.at(start, begin));
    change.ifPresent(at -> add(at, end, rotation.at(at, begin)));
  }

  private void add(LocalDateTime start, LocalDateTime end, Optional<AdvisorId> advisor) {
    if (WallTime.start(start, zone).isBefore(WallTime.end(end, zone))) {
      shifts.add(new DraftShift(pattern.seat(), advisor.orElse(null), start, end));
    }
  }
}
