package baton.scheduler.rota.publish;

import baton.handoff.shift.Written;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.plan.PublishedRota;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A day of the week page.
 *
 * @param words "Mon 9 Mar"
 * @param clocks "clocks go forward 1 h", on the day they do
 * @param shifts those that start on the day, and on a Monday those that still run from Sunday
 */
record WeekDay(
    LocalDate date, String words, boolean today, Optional<String> clocks, List<WeekShift> shifts) {

  static WeekDay of(LocalDate date, PublishedRota week, Desk desk, Instant now) {
    List<WeekShift> shifts =
        week.shifts().stream()
            .map(shift -> WeekShift.of(shift, date, week.roles(), desk))
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(WeekShift::start).thenComparing(WeekShift::seat))
            .toList();
    return new WeekDay(
        date,
        Written.day(date),
        date.equals(now.atZone(desk.zone()).toLocalDate()),
        clocks(date, desk),
        shifts);
  }

  List<WeekShift> of(String name) {
    return shifts.stream().filter(shift -> shift.who().equals(name)).toList();
  }

  private static Optional<String> clocks(LocalDate date, Desk desk) {
    Instant start = date.atStartOfDay(desk.zone()).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(desk.zone()).toInstant();
    ZoneOffsetTransition next = desk.zone().getRules().nextTransition(start.minusSeconds(1));
    if (next == null || !next.getInstant().isBefore(end)) {
      return Optional.empty();
    }
    Duration by = next.getDuration();
    return Optional.of(
        "clocks go %s %s"
            .formatted(by.isNegative() ? "back" : "forward", ShiftWords.length(by.abs())));
  }
}
