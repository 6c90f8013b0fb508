package baton.scheduler.rota.plan;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Planned;
import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.WallTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shift as a draft has it: all there is to it, so that two of the same content are the same.
 *
 * @param advisor null while the shift is open: planned, and nobody on it yet
 * @param start desk wall time (T3)
 * @param end likewise; the first minute no longer part of the shift (T2)
 */
public record DraftShift(
    SeatId seat, @Nullable AdvisorId advisor, LocalDateTime start, LocalDateTime end) {

  public static DraftShift of(Planned planned) {
    return new DraftShift(planned.seat(), planned.advisor(), planned.start(), planned.end());
  }

  public boolean isOpen() {
    return advisor == null;
  }

  /**
   * With its advisor.
   *
   * @throws NullPointerException for an open shift
   */
  public Planned planned() {
    return new Planned(seat, Objects.requireNonNull(advisor, "an open shift"), start, end);
  }

  /** What it is in instants by itself (T3); empty when it has no length. */
  public Optional<ShiftPeriod> period(ZoneId zone) {
    Instant from = WallTime.start(start, zone);
    Instant to = WallTime.end(end, zone);
    return start.isBefore(end) && from.isBefore(to)
        ? Optional.of(new ShiftPeriod(from, to))
        : Optional.empty();
  }

  /** Whether it begins before {@code now} on the desk's clock (T3). */
  public boolean startsBefore(Instant now, ZoneId zone) {
    return WallTime.start(start, zone).isBefore(now);
  }

  /** Whether it is over at {@code now} on the desk's clock (T3). */
  public boolean endsBy(Instant now, ZoneId zone) {
    return !WallTime.end(end, zone).isAfter(now);
  }

  /** The same with nobody on it. */
  public DraftShift opened() {
    return new DraftShift(seat, null, start, end);
  }

  /** The same shift days later, or earlier, at the same wall times. */
  public DraftShift plusDays(long days) {
    return new DraftShift(seat, advisor, start.plusDays(days), end.plusDays(days));
  }

  /** Whether both can never be: at once on one seat, or at once for one person (R2). */
  public boolean clashesWith(DraftShift other) {
    return start.isBefore(other.end)
        && other.start.isBefore(end)
        && (seat.equals(other.seat) || (advisor != null && advisor.equals(other.advisor)));
  }
}
