package baton.scheduler.rota.publish;

import baton.handoff.shift.Planned;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.plan.RotaShift;
import baton.scheduler.rota.plan.ShiftWords;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A shift as the week page shows it.
 *
 * @param tone which of the seat colours, by the role
 * @param seat "Live Call 1"; the colour never stands without it
 * @param times "22:00–06:00"
 * @param length the true length, "7 h"
 * @param odd whether that is not what the times look like, since the clocks change
 */
record WeekShift(
    Instant start, String who, int tone, String seat, String times, String length, boolean odd) {
  private static final int TONES = 6;

  /** The shift as part of a day, if it belongs there. */
  static Optional<WeekShift> of(RotaShift shift, LocalDate day, List<String> roles, Desk desk) {
    Planned planned = shift.plan().planned();
    boolean starts = planned.start().toLocalDate().equals(day);
    boolean runsOn =
        day.getDayOfWeek() == DayOfWeek.MONDAY
            && planned.start().toLocalDate().isBefore(day)
            && shift.period().end().isAfter(day.atStartOfDay(desk.zone()).toInstant());
    if (!starts && !runsOn) {
      return Optional.empty();
    }
    Duration looks = Duration.between(planned.start(), planned.end());
    return Optional.of(
        new WeekShift(
            shift.period().start(),
            shift.plan().advisor().name(),
            Math.max(0, roles.indexOf(planned.seat().role())) % TONES,
            planned.seat().spoken(),
            (runsOn ? ShiftWords.weekday(planned.start()) + " " : "") + ShiftWords.times(planned),
            ShiftWords.length(shift.period().length()),
            !looks.equals(shift.period().length())));
  }
}
