package baton.handoff.seat;

import static baton.handoff.seat.SeatPlan.ShiftPeriods.earlier;
import static baton.handoff.seat.SeatPlan.ShiftPeriods.later;

import baton.handoff.AdvisorId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody held a seat beyond their own time on it, and for whom (H8).
 *
 * @param seconds from the end of their own time to letting go, own later shifts left out
 * @param absent who was planned on the seat while this one held over or stood in
 */
public record HeldOver(long seconds, List<Absence> absent) {
  public HeldOver {
    absent = List.copyOf(absent);
  }

  /** Somebody planned on a seat that another held for them: since when, and how long. */
  public record Absence(AdvisorId advisor, Instant since, long seconds) {}

  static HeldOver of(SeatFacts facts, SeatHold hold, Instant at) {
    List<ShiftPeriod> beyond = beyondOwn(facts.plan(), hold, at);
    List<ShiftPeriod> forOthers = new ArrayList<>(beyond);
    for (ShiftPeriod cover : facts.plan().covers(hold.seat(), hold.advisor()).toList()) {
      Instant from = later(cover.start(), hold.from());
      Instant to = earlier(cover.end(), at);
      if (from.isBefore(to)) {
        forOthers.add(new ShiftPeriod(from, to));
      }
    }
    forOthers.sort(Comparator.comparing(ShiftPeriod::start));
    List<Absence> absent = new ArrayList<>();
    forOthers.forEach(time -> absent(facts, hold, time, absent));
    return new HeldOver(beyond.stream().mapToLong(over -> over.length().toSeconds()).sum(), absent);
  }

  /** When the seat was held beyond the holder's own time on it, in order. */
  static List<ShiftPeriod> beyondOwn(SeatPlan plan, SeatHold hold, Instant at) {
    List<ShiftPeriod> beyond = new ArrayList<>();
    @Nullable Instant over = null;
    for (ShiftPeriod own : plan.own(hold.seat(), hold.advisor())) {
      if (!own.end().isAfter(hold.from()) || !own.start().isBefore(at)) {
        continue;
      }
      if (over != null && over.isBefore(own.start())) {
        beyond.add(new ShiftPeriod(over, own.start()));
      }
      over = over == null || own.end().isAfter(over) ? own.end() : over;
    }
    if (over != null && over.isBefore(at)) {
      beyond.add(new ShiftPeriod(over, at));
    }
    return beyond;
  }

  /** Whoever was planned in that time, up to where they stand by: then they are there. */
  private static void absent(
      SeatFacts facts, SeatHold hold, ShiftPeriod time, List<Absence> absent) {
    StandBy standBy = facts.seat(hold.seat()).standBy();
    for (Shift shift : facts.plan().of(hold.seat()).toList()) {
      Instant end = earlier(shift.period().end(), time.end());
      Instant until =
          standBy != null && standBy.advisor().equals(shift.advisor())
              ? earlier(end, standBy.since())
              : end;
      Instant since = later(shift.period().start(), time.start());
      if (!shift.advisor().equals(hold.advisor()) && since.isBefore(until)) {
        long seconds = new ShiftPeriod(since, until).length().toSeconds();
        absent.add(new Absence(shift.advisor(), since, seconds));
      }
    }
  }
}
