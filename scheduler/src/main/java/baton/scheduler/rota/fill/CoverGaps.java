package baton.scheduler.rota.fill;

import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.cover.CoverShortage;
import baton.scheduler.rota.plan.DraftShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes open shifts of gaps in one role's cover, purely (ours): a gap is cut into equal shifts of
 * at most eight hours, in steps of 20 minutes, each on the first seat that is free then.
 *
 * @param seats how many the role has
 * @param planned the shifts that the role has already, by the seat's number
 */
record CoverGaps(String role, int seats, ZoneId zone, Map<Integer, List<ShiftPeriod>> planned) {
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final Duration STEP = Duration.ofMinutes(20);

  /**
   * @param shifts to be laid into the draft
   * @param seatless how many shifts had no free seat to be on
   */
  record Laid(List<DraftShift> shifts, int seatless) {}

  Laid lay(List<CoverShortage> shortages) {
    Map<Integer, List<ShiftPeriod>> taken = new HashMap<>();
    planned.forEach((seat, periods) -> taken.put(seat, new ArrayList<>(periods)));
    List<DraftShift> shifts = new ArrayList<>();
    int seatless = 0;
    for (ShiftPeriod gap : gaps(shortages)) {
      for (ShiftPeriod piece : pieces(gap)) {
        int seat = free(taken, piece);
        if (seat == 0) {
          seatless++;
        } else {
          taken.computeIfAbsent(seat, none -> new ArrayList<>()).add(piece);
          shifts.add(shift(seat, piece));
        }
      }
    }
    return new Laid(shifts, seatless);
  }

  /** For each person missing, the stretches in which at least so many are. */
  private static List<ShiftPeriod> gaps(List<CoverShortage> shortages) {
    int most = shortages.stream().mapToInt(CoverGaps::missing).max().orElse(0);
    List<ShiftPeriod> gaps = new ArrayList<>();
    for (int level = 1; level <= most; level++) {
      int missing = level;
      gaps.addAll(
          joined(
              shortages.stream()
                  .filter(shortage -> missing(shortage) >= missing)
                  .map(CoverShortage::period)
                  .toList()));
    }
    return gaps;
  }

  private static int missing(CoverShortage shortage) {
    return shortage.asked() - shortage.planned();
  }

  private static List<ShiftPeriod> joined(List<ShiftPeriod> inOrder) {
    List<ShiftPeriod> joined = new ArrayList<>();
    for (ShiftPeriod next : inOrder) {
      if (!joined.isEmpty() && joined.getLast().end().equals(next.start())) {
        joined.add(new ShiftPeriod(joined.removeLast().start(), next.end()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static List<ShiftPeriod> pieces(ShiftPeriod gap) {
    long count = Math.max(1, Math.ceilDiv(gap.length().toMinutes(), LONGEST.toMinutes()));
    long steps = Math.ceilDiv(gap.length().toMinutes(), count * STEP.toMinutes());
    Duration each = STEP.multipliedBy(Math.max(1, steps));
    List<ShiftPeriod> pieces = new ArrayList<>();
    for (Instant from = gap.start(); from.isBefore(gap.end()); from = from.plus(each)) {
      Instant to = from.plus(each);
      pieces.add(new ShiftPeriod(from, to.isBefore(gap.end()) ? to : gap.end()));
    }
    return pieces;
  }

  /** 0 when all are taken. */
  private int free(Map<Integer, List<ShiftPeriod>> taken, ShiftPeriod piece) {
    return IntStream.rangeClosed(1, seats)
        .filter(seat -> taken.getOrDefault(seat, List.of()).stream().noneMatch(piece::overlaps))
        .findFirst()
        .orElse(0);
  }

  private DraftShift shift(int seat, ShiftPeriod piece) {
    return new DraftShift(
        new SeatId(role, seat),
        null,
        LocalDateTime.ofInstant(piece.start(), zone),
        LocalDateTime.ofInstant(piece.end(), zone));
  }
}
