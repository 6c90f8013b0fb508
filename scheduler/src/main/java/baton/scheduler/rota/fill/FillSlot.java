package baton.scheduler.rota.fill;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.terms.JudgedShift;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shifts to be given to somebody that are the same but for the seat's number: whoever can do one
 * can do any of them.
 */
record FillSlot(List<TimedShift> shifts) {
  private static final AdvisorId ANYBODY = new AdvisorId(0);

  private record Key(String role, LocalDateTime start, LocalDateTime end, ShiftPeriod period) {
    static Key of(TimedShift one) {
      return new Key(
          one.shift().seat().role(), one.shift().start(), one.shift().end(), one.period());
    }
  }

  FillSlot {
    shifts = List.copyOf(shifts);
  }

  static List<FillSlot> of(List<TimedShift> shifts) {
    Map<Key, List<TimedShift>> same = new LinkedHashMap<>();
    shifts.stream()
        .sorted(
            Comparator.comparing((TimedShift one) -> one.period().start())
                .thenComparing(one -> one.shift().seat()))
        .forEach(one -> same.computeIfAbsent(Key.of(one), key -> new ArrayList<>()).add(one));
    return same.values().stream().map(FillSlot::new).toList();
  }

  TimedShift first() {
    return shifts.getFirst();
  }

  /** One of them as the checks see it, whoever does it. */
  JudgedShift anybodys() {
    return first().of(ANYBODY);
  }

  SeatId seat() {
    return first().shift().seat();
  }

  String role() {
    return seat().role();
  }
}
