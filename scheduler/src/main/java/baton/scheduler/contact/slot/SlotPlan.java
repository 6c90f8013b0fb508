package baton.scheduler.contact.slot;

import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many calls each slot can take by a rota: the LIVE_CALL seats that are staffed through the
 * whole of it (S2, B2).
 *
 * @param capacities by slot, in order; slots that no seat covers are left out
 */
public record SlotPlan(SortedMap<SlotTime, Integer> capacities) {
  /** The role whose seats take booked calls. */
  static final String CALLS = "LIVE_CALL";

  /**
   * The plan for the slots that start in {@code [from, to)}.
   *
   * @param shifts all shifts, of any role, that overlap those slots
   */
  static SlotPlan of(SlotTimes times, List<Shift> shifts, Instant from, Instant to) {
    SortedMap<SlotTime, Integer> capacities = new TreeMap<>();
    for (ShiftPeriod stretch : staffed(shifts)) {
      Instant first = stretch.start().isAfter(from) ? stretch.start() : from;
      Instant last = stretch.end().isBefore(to) ? stretch.end() : to;
      for (SlotTime slot : times.startingIn(first, last)) {
        if (!slot.end().isAfter(stretch.end())) {
          capacities.merge(slot, 1, Integer::sum);
        }
      }
    }
    return new SlotPlan(capacities);
  }

  private static List<ShiftPeriod> staffed(List<Shift> shifts) {
    return shifts.stream()
        .filter(shift -> shift.seat().role().equals(CALLS))
        .collect(Collectors.groupingBy(Shift::seat))
        .values()
        .stream()
        .flatMap(ofOneSeat -> merged(ofOneSeat).stream())
        .toList();
  }

  /** A seat is handed over without a gap, so shifts that meet are one staffed stretch (B2). */
  private static List<ShiftPeriod> merged(List<Shift> ofOneSeat) {
    List<ShiftPeriod> stretches = new ArrayList<>();
    ofOneSeat.stream()
        .map(Shift::period)
        .sorted(Comparator.comparing(ShiftPeriod::start))
        .forEach(next -> {
          if (!stretches.isEmpty() && stretches.getLast().end().equals(next.start())) {
            stretches.add(new ShiftPeriod(stretches.removeLast().start(), next.end()));
          } else {
            stretches.add(next);
          }
        });
    return stretches;
  }
}
