package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published shifts around now.
 *
 * @param revision of the rota they are from
 * @param shifts by start
 */
public record SeatPlan(int revision, List<Shift> shifts) {
  public SeatPlan {
    shifts = shifts.stream().sorted(Comparator.comparing(shift -> shift.period().start())).toList();
  }

  Stream<Shift> of(SeatId seat) {
    return shifts.stream().filter(shift -> shift.seat().equals(seat));
  }

  Stream<Shift> of(SeatId seat, AdvisorId advisor) {
    return of(seat).filter(shift -> shift.advisor().equals(advisor));
  }

  /** The shift that covers the seat at that instant; R2 allows no second. */
  @Nullable Shift covering(SeatId seat, Instant at) {
    return first(of(seat), shift -> shift.period().contains(at));
  }

  /**
   * The shift by which the advisor may be on the seat: from {@code before} its start to its end.
   */
  @Nullable Shift entitling(SeatId seat, AdvisorId advisor, Instant at, Duration before) {
    return first(
        of(seat, advisor),
        shift ->
            !at.isBefore(shift.period().start().minus(before))
                && at.isBefore(shift.period().end()));
  }

  @Nullable Shift startingAt(SeatId seat, Instant start) {
    return first(of(seat), shift -> shift.period().start().equals(start));
  }

  /** The shift, joined with the same advisor's shifts that touch it on the same seat. */
  ShiftPeriod stretch(Shift shift) {
    Instant start = shift.period().start();
    Instant end = shift.period().end();
    for (Shift other : of(shift.seat(), shift.advisor()).toList().reversed()) {
      start = other.period().end().equals(start) ? other.period().start() : start;
    }
    for (Shift other : of(shift.seat(), shift.advisor()).toList()) {
      end = other.period().start().equals(end) ? other.period().end() : end;
    }
    return new ShiftPeriod(start, end);
  }

  /** The start of the unbroken run of shifts, whoever's, that ends with this one. */
  Instant coveredSince(Shift shift) {
    Instant start = shift.period().start();
    for (Shift other : of(shift.seat()).toList().reversed()) {
      start = other.period().end().equals(start) ? other.period().start() : start;
    }
    return start;
  }

  /**
   * Until when the advisor is to hold the seat: the end of their stretch that has begun or begins
   * within {@code before}; when all are over, the end of the last. Null when they have none.
   */
  @Nullable Instant until(SeatId seat, AdvisorId advisor, Instant at, Duration before) {
    Shift current = entitling(seat, advisor, at, before);
    return current != null
        ? stretch(current).end()
        : of(seat, advisor)
            .map(shift -> shift.period().end())
            .filter(end -> !end.isAfter(at))
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  private static @Nullable Shift first(Stream<Shift> shifts, Predicate<Shift> wanted) {
    return shifts.filter(wanted).findFirst().orElse(null);
  }
}
