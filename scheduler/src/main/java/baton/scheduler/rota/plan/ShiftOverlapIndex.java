package baton.scheduler.rota.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a shift would overlap, by day, so that a long draft costs no more than a short one.
 */
public final class ShiftOverlapIndex {
  private final Map<LocalDate, List<DraftShift>> byDay = new HashMap<>();

  public ShiftOverlapIndex(Collection<DraftShift> shifts) {
    shifts.forEach(this::add);
  }

  public void add(DraftShift shift) {
    for (LocalDate day = shift.start().toLocalDate();
        !day.isAfter(last(shift));
        day = day.plusDays(1)) {
      byDay.computeIfAbsent(day, unused -> new ArrayList<>()).add(shift);
    }
  }

  /** A shift on the same seat, or of the same advisor, at the same time. */
  public Optional<DraftShift> clash(DraftShift shift) {
    List<DraftShift> near = new ArrayList<>();
    for (LocalDate day = shift.start().toLocalDate();
        !day.isAfter(last(shift));
        day = day.plusDays(1)) {
      near.addAll(byDay.getOrDefault(day, List.of()));
    }
    return near.stream()
        .filter(shift::equals)
        .findFirst()
        .or(() -> near.stream().filter(shift::clashesWith).findFirst());
  }

  private static LocalDate last(DraftShift shift) {
    return shift.end().toLocalDate();
  }
}
