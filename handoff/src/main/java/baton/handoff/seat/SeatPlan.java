package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param covers who stands in for whom, as agreed on (H6). The rota may have changed since: one
 *     counts only while {@code instead} is still planned on its seat
 */
public record SeatPlan(int revision, List<Shift> shifts, List<Cover> covers) {
  public SeatPlan {
    shifts = shifts.stream().sorted(Comparator.comparing(shift -> shift.period().start())).toList();
    covers = List.copyOf(covers);
  }

  SeatPlan with(Cover cover) {
    return new SeatPlan(
        revision, shifts, Stream.concat(covers.stream(), Stream.of(cover)).toList());
  }

  SeatPlan without(Cover cover) {
    return new SeatPlan(
        revision, shifts, covers.stream().filter(other -> !other.equals(cover)).toList());
  }

  Stream<Shift> of(SeatId seat) {
    return shifts.stream().filter(shift -> shift.seat().equals(seat));
  }

  Stream<Shift> of(SeatId seat, AdvisorId advisor) {
    return of(seat).filter(shift -> shift.advisor().equals(advisor));
  }

  /** The shift that covers the seat at that instant; R2 allows no second. */
  public @Nullable Shift covering(SeatId seat, Instant at) {
    return first(of(seat), shift -> shift.period().contains(at));
  }

  /** Who stands in on the seat at that instant; the constraint allows no second. */
  public @Nullable Cover cover(SeatId seat, Instant at) {
    Shift covering = covering(seat, at);
    return covers.stream()
        .filter(cover -> cover.isFor(seat, at))
        .filter(cover -> covering != null && covering.advisor().equals(cover.instead()))
        .findFirst()
        .orElse(null);
  }

  /**
   * The time for which the advisor may be on the seat, by their shifts and by standing in, joined
   * where they touch; from {@code before} its start to its end.
   */
  @Nullable ShiftPeriod entitling(SeatId seat, AdvisorId advisor, Instant at, Duration before) {
    return ShiftPeriods.joined(own(seat, advisor)).stream()
        .filter(period -> isOpen(period, at, before))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOpen(ShiftPeriod period, Instant at, Duration before) {
    return !at.isBefore(period.start().minus(before)) && at.isBefore(period.end());
  }

  Stream<ShiftPeriod> covers(SeatId seat, AdvisorId advisor) {
    return covers.stream()
        .filter(cover -> cover.seat().equals(seat) && cover.advisor().equals(advisor))
        .flatMap(this::valid);
  }

  /** What of the cover's time counts: where the rota plans the one it stands in for. */
  Stream<ShiftPeriod> valid(Cover cover) {
    return of(cover.seat(), cover.instead())
        .filter(shift -> shift.period().overlaps(cover.period()))
        .map(shift -> ShiftPeriods.common(shift.period(), cover.period()));
  }

  /** All times for which the advisor is or was entitled to the seat, by start. */
  List<ShiftPeriod> own(SeatId seat, AdvisorId advisor) {
    return Stream.concat(of(seat, advisor).map(Shift::period), covers(seat, advisor))
        .sorted(Comparator.comparing(ShiftPeriod::start))
        .toList();
  }

  public @Nullable Shift startingAt(SeatId seat, Instant start) {
    return first(of(seat), shift -> shift.period().start().equals(start));
  }

  /** The shift, joined with the same advisor's shifts that touch it on the same seat. */
  public ShiftPeriod stretch(Shift shift) {
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
    ShiftPeriod current = entitling(seat, advisor, at, before);
    return current != null
        ? current.end()
        : own(seat, advisor).stream()
            .map(ShiftPeriod::end)
            .filter(end -> !end.isAfter(at))
            .max(Comparator.naturalOrder())
            .orElse(null);
  }

  private static @Nullable Shift first(Stream<Shift> shifts, Predicate<Shift> wanted) {
    return shifts.filter(wanted).findFirst().orElse(null);
  }

  /** What the rules do with several periods. */
  static final class ShiftPeriods {
    private ShiftPeriods() {}

    /**
     * Periods that touch or overlap become one.
     *
     * @param periods by start
     */
    static List<ShiftPeriod> joined(List<ShiftPeriod> periods) {
      List<ShiftPeriod> joined = new ArrayList<>();
      for (ShiftPeriod period : periods) {
        ShiftPeriod next = period;
        if (!joined.isEmpty() && !joined.getLast().end().isBefore(period.start())) {
          ShiftPeriod last = joined.removeLast();
          next = new ShiftPeriod(last.start(), later(last.end(), period.end()));
        }
        joined.add(next);
      }
      return joined;
    }

    /** The time that two overlapping periods share. */
    static ShiftPeriod common(ShiftPeriod a, ShiftPeriod b) {
      return new ShiftPeriod(later(a.start(), b.start()), earlier(a.end(), b.end()));
    }

    static Instant earlier(Instant a, Instant b) {
      return a.isBefore(b) ? a : b;
    }

    static Instant later(Instant a, Instant b) {
      return a.isAfter(b) ? a : b;
    }
  }
}
