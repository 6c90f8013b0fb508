package baton.scheduler.rota.clockchange;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.draft.DraftSnapshot.Drawn;
import baton.scheduler.rota.plan.DraftShift;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shift that a change of the clocks touches.
 *
 * @param advisor null while it is open
 * @param start desk wall time, as planned
 * @param period what that is in instants (T3)
 */
record TouchedShift(
    SeatId seat,
    @Nullable AdvisorId advisor,
    LocalDateTime start,
    LocalDateTime end,
    ShiftPeriod period) {
  private static final ShiftId NONE = new ShiftId(0);

  static TouchedShift of(Shift shift) {
    return new TouchedShift(
        shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd(), shift.period());
  }

  /** Of one that has a length. */
  static TouchedShift of(Drawn drawn) {
    DraftShift shift = drawn.shift();
    return new TouchedShift(
        shift.seat(),
        shift.advisor(),
        shift.start(),
        shift.end(),
        Objects.requireNonNull(drawn.period()));
  }

  boolean isOpen() {
    return advisor == null;
  }

  /** As if it were published, for what knows shifts only so. */
  Shift shift() {
    return new Shift(
        NONE, seat, Objects.requireNonNull(advisor, "an open shift"), start, end, period);
  }

  /** How long it looks, by its wall times. */
  Duration looks() {
    return Duration.between(start, end);
  }

  /** How long it is. */
  Duration lasts() {
    return period.length();
  }
}
