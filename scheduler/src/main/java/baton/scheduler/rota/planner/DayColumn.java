package baton.scheduler.rota.planner;

import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;

/**
 * A day at the head of a column.
 *
 * @param words "Mon 9 Mar"
 * @param clocks "clocks go forward 1 h", on the day they do, else nothing
 */
record DayColumn(LocalDate date, String words, boolean today, String clocks) {
  static DayColumn of(LocalDate date, Desk desk, Instant now) {
    return new DayColumn(
        date,
        Written.day(date),
        date.equals(now.atZone(desk.zone()).toLocalDate()),
        clocks(date, desk));
  }

  private static String clocks(LocalDate date, Desk desk) {
    Instant start = date.atStartOfDay(desk.zone()).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(desk.zone()).toInstant();
    ZoneOffsetTransition next = desk.zone().getRules().nextTransition(start.minusSeconds(1));
    if (next == null || !next.getInstant().isBefore(end)) {
      return "";
    }
    Duration by = next.getDuration();
    return "clocks go %s %s"
        .formatted(by.isNegative() ? "back" : "forward", ShiftBar.Length.of(by.abs()));
  }
}
