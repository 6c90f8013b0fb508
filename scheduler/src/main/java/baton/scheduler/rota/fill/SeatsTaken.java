package baton.scheduler.rota.fill;

import baton.handoff.SeatId;
import baton.scheduler.rota.plan.DraftShift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which seats have somebody, or will have: nobody is put beside them (R2). */
final class SeatsTaken {
  private final Map<SeatId, List<TimedShift>> taken = new HashMap<>();

  /** By all that somebody has. */
  static SeatsTaken of(FillFacts.Rota rota) {
    SeatsTaken seats = new SeatsTaken();
    rota.begun()
        .forEach(duty -> seats.add(new TimedShift(DraftShift.of(duty.planned()), duty.period())));
    rota.drafted().stream().filter(one -> !one.shift().isOpen()).forEach(seats::add);
    return seats;
  }

  void add(TimedShift one) {
    taken.computeIfAbsent(one.shift().seat(), seat -> new ArrayList<>()).add(one);
  }

  /** A shift on its seat at the same time. */
  Optional<TimedShift> over(TimedShift one) {
    return taken.getOrDefault(one.shift().seat(), List.of()).stream()
        .filter(other -> other.period().overlaps(one.period()))
        .findFirst();
  }
}
