package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody held a seat beyond their own shift's end, and for whom (H8).
 *
 * @param seconds from the end of the shift to letting go, own later shifts left out
 * @param absent who was planned on the seat meanwhile
 */
public record HeldOver(long seconds, List<Absence> absent) {
  public HeldOver {
    absent = List.copyOf(absent);
  }

  /** Somebody planned on a seat that another held for them: since when, and how long. */
  public record Absence(AdvisorId advisor, Instant since, long seconds) {}

  static HeldOver of(SeatPlan plan, SeatHold hold, Instant at) {
    long seconds = 0;
    List<Absence> absent = new ArrayList<>();
    for (ShiftPeriod over : beyondOwnShifts(plan, hold, at)) {
      seconds += over.length().toSeconds();
      plan.of(hold.seat())
          .filter(shift -> shift.period().overlaps(over))
          .forEach(shift -> absent.add(absence(shift, over)));
    }
    return new HeldOver(seconds, absent);
  }

  private static List<ShiftPeriod> beyondOwnShifts(SeatPlan plan, SeatHold hold, Instant at) {
    List<ShiftPeriod> beyond = new ArrayList<>();
    @Nullable Instant over = null;
    for (Shift own : plan.of(hold.seat(), hold.advisor()).toList()) {
      ShiftPeriod period = own.period();
      if (!period.end().isAfter(hold.from()) || !period.start().isBefore(at)) {
        continue;
      }
      if (over != null && over.isBefore(period.start())) {
        beyond.add(new ShiftPeriod(over, period.start()));
      }
      over = period.end();
    }
    if (over != null && over.isBefore(at)) {
      beyond.add(new ShiftPeriod(over, at));
    }
    return beyond;
  }

  private static Absence absence(Shift shift, ShiftPeriod over) {
    Instant since =
        shift.period().start().isAfter(over.start()) ? shift.period().start() : over.start();
    Instant until = shift.period().end().isBefore(over.end()) ? shift.period().end() : over.end();
    return new Absence(shift.advisor(), since, new ShiftPeriod(since, until).length().toSeconds());
  }
}
