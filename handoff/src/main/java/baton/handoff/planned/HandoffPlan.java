package baton.handoff.planned;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Derives handoffs from shifts. */
public final class HandoffPlan {
  private record Stretch(AdvisorId advisor, ShiftPeriod period) {}

  private HandoffPlan() {}

  /**
   * The handoffs at an instant in {@code asked}, by instant and seat.
   *
   * @param shifts all that overlap {@code asked} or touch its edges
   */
  public static List<PlannedHandoff> of(List<Shift> shifts, ShiftPeriod asked) {
    Map<SeatId, List<Shift>> bySeat =
        shifts.stream()
            .collect(Collectors.groupingBy(Shift::seat, TreeMap::new, Collectors.toList()));
    List<PlannedHandoff> all = new ArrayList<>();
    bySeat.forEach((seat, planned) -> all.addAll(handoffs(seat, stretches(planned))));
    return all.stream()
        .filter(handoff -> asked.contains(handoff.at()))
        .sorted(Comparator.comparing(PlannedHandoff::at).thenComparing(PlannedHandoff::seat))
        .toList();
  }

  private static List<PlannedHandoff> handoffs(SeatId seat, List<Stretch> stretches) {
    List<PlannedHandoff> handoffs = new ArrayList<>();
    @Nullable Stretch before = null;
    for (Stretch stretch : stretches) {
      Instant start = stretch.period().start();
      boolean touches = before != null && before.period().end().equals(start);
      if (before != null && !touches) {
        handoffs.add(closing(seat, before));
      }
      AdvisorId outgoing = before != null && touches ? before.advisor() : null;
      handoffs.add(new PlannedHandoff(seat, start, outgoing, stretch.advisor()));
      before = stretch;
    }
    if (before != null) {
      handoffs.add(closing(seat, before));
    }
    return handoffs;
  }

  private static PlannedHandoff closing(SeatId seat, Stretch last) {
    return new PlannedHandoff(seat, last.period().end(), last.advisor(), null);
  }

  private static List<Stretch> stretches(List<Shift> shifts) {
    List<Stretch> stretches = new ArrayList<>();
    for (Shift shift :
        shifts.stream().sorted(Comparator.comparing(s -> s.period().start())).toList()) {
      Stretch next = new Stretch(shift.advisor(), shift.period());
      if (!stretches.isEmpty()
          && stretches.getLast().advisor().equals(shift.advisor())
          && stretches.getLast().period().end().equals(shift.period().start())) {
        Instant start = stretches.removeLast().period().start();
        next = new Stretch(shift.advisor(), new ShiftPeriod(start, shift.period().end()));
      }
      stretches.add(next);
    }
    return stretches;
  }
}
