package baton.scheduler.rota.clockchange;

import baton.handoff.planned.HandoffPlan;
import baton.handoff.planned.PlannedHandoff;
import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.contact.slot.SlotTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of the clocks, and what the plan makes of it.
 *
 * @param shifts all it touches, by start and seat
 * @param published those of them that are published
 * @param drafted those of them that the draft has
 * @param foreseen those of them that nobody has planned yet, each with its pattern's name
 * @param handoffs at which one of them begins or ends, by instant: by the draft where it has any of
 *     them, else as published, and by what patterns would give beside that
 */
record ClockChangeOutcome(
    ClockChange change,
    List<TouchedShift> shifts,
    Set<TouchedShift> published,
    Set<TouchedShift> drafted,
    Map<TouchedShift, String> foreseen,
    List<PlannedHandoff> handoffs) {
  private static final Duration NEXT = Duration.ofDays(1);

  /**
   * All there is near a change.
   *
   * @param foreseen what patterns would give beside the rest, each with its pattern's name
   */
  record Plans(
      List<TouchedShift> published,
      List<TouchedShift> drafted,
      Map<TouchedShift, String> foreseen) {}

  static ClockChangeOutcome of(ClockChange change, Plans plans) {
    Set<TouchedShift> published = touched(change, plans.published());
    Set<TouchedShift> drafted = touched(change, plans.drafted());
    Set<TouchedShift> foreseen = touched(change, plans.foreseen().keySet());
    boolean draft = drafted.stream().anyMatch(shift -> !shift.isOpen());
    return new ClockChangeOutcome(
        change,
        Stream.of(published, drafted, foreseen)
            .flatMap(Set::stream)
            .distinct()
            .sorted(
                Comparator.comparing((TouchedShift shift) -> shift.period().start())
                    .thenComparing(TouchedShift::seat)
                    .thenComparing(TouchedShift::end))
            .toList(),
        published,
        drafted,
        plans.foreseen(),
        handoffs(
            both(draft ? drafted : published, foreseen),
            both(draft ? plans.drafted() : plans.published(), plans.foreseen().keySet())));
  }

  private static List<TouchedShift> both(
      Collection<TouchedShift> some, Collection<TouchedShift> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** How many slots the day has, whoever is there to take calls. */
  int slotsOfDay() {
    return slots(change.wholeDay().start(), change.wholeDay().end());
  }

  /** How many slots there are where times come twice, both times together. */
  int slotsTwice() {
    return slots(change.at().minus(change.by()), change.at().plus(change.by()));
  }

  /** How many of the day's slots start at times that are left out. */
  int slotsLeftOut() {
    return (int)
        new SlotTimes(change.zone())
            .startingIn(change.wholeDay().start(), change.wholeDay().end()).stream()
                .map(slot -> slot.start().atZone(change.zone()).toLocalDateTime())
                .filter(wall -> !wall.isBefore(change.first()) && wall.isBefore(change.last()))
                .count();
  }

  private int slots(Instant from, Instant to) {
    List<SlotTime> slots = new SlotTimes(change.zone()).startingIn(from, to);
    return slots.size();
  }

  private static Set<TouchedShift> touched(ClockChange change, Collection<TouchedShift> shifts) {
    return shifts.stream()
        .filter(shift -> change.touches(shift.period()))
        .collect(Collectors.toSet());
  }

  private static List<PlannedHandoff> handoffs(List<TouchedShift> touched, List<TouchedShift> all) {
    List<TouchedShift> staffed = touched.stream().filter(shift -> !shift.isOpen()).toList();
    if (staffed.isEmpty()) {
      return List.of();
    }
    ShiftPeriod around = around(staffed);
    List<Shift> near =
        all.stream()
            .filter(shift -> !shift.isOpen() && shift.period().overlaps(around))
            .map(TouchedShift::shift)
            .toList();
    return HandoffPlan.of(near, around).stream()
        .filter(handoff -> staffed.stream().anyMatch(shift -> isEdge(handoff, shift)))
        .toList();
  }

  private static ShiftPeriod around(List<TouchedShift> shifts) {
    return new ShiftPeriod(
        shifts.stream()
            .map(shift -> shift.period().start())
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .minus(NEXT),
        shifts.stream()
            .map(shift -> shift.period().end())
            .max(Comparator.naturalOrder())
            .orElseThrow()
            .plus(NEXT));
  }

  private static boolean isEdge(PlannedHandoff handoff, TouchedShift shift) {
    return handoff.seat().equals(shift.seat())
        && (handoff.at().equals(shift.period().start())
            || handoff.at().equals(shift.period().end()));
  }
}
