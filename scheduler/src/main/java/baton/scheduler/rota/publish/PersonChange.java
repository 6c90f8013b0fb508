package baton.scheduler.rota.publish;

import baton.scheduler.desk.Advisor;
import baton.scheduler.rota.plan.RotaChange;
import baton.scheduler.rota.plan.RotaShift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person affected by publishing, and what changes for them (R4).
 *
 * @param changes by time
 */
record PersonChange(Advisor advisor, List<ShiftChange> changes) {
  private static final Comparator<RotaShift> BY_START =
      Comparator.comparing(shift -> shift.period().start());

  /** What makes a shift that comes the one that goes, moved: the surest sign first. */
  private static final List<BiPredicate<RotaShift, RotaShift>> SAME =
      List.of(
          (was, is) -> was.plan().planned().equals(is.plan().planned()),
          (was, is) -> sameSeat(was, is) && sameStart(was, is),
          (was, is) -> sameStart(was, is) && sameEnd(was, is),
          (was, is) -> sameSeat(was, is) && sameDay(was, is),
          PersonChange::sameDay);

  /** By name. */
  static List<PersonChange> of(RotaChange change) {
    Map<Advisor, List<RotaShift>> gone = byPerson(change.removed());
    Map<Advisor, List<RotaShift>> come = byPerson(change.added());
    return Stream.concat(gone.keySet().stream(), come.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(Advisor::name))
        .map(who ->
            new PersonChange(
                who, changes(gone.getOrDefault(who, List.of()), come.getOrDefault(who, List.of()))))
        .toList();
  }

  String name() {
    return advisor.name();
  }

  /** The first instant that is another for them. */
  Instant from() {
    return changes.stream().map(ShiftChange::from).min(Comparator.naturalOrder()).orElseThrow();
  }

  Instant until() {
    return changes.stream().map(ShiftChange::until).max(Comparator.naturalOrder()).orElseThrow();
  }

  List<String> words() {
    return changes.stream().map(ShiftChange::words).toList();
  }

  private static Map<Advisor, List<RotaShift>> byPerson(List<RotaShift> shifts) {
    return shifts.stream()
        .sorted(BY_START)
        .collect(Collectors.groupingBy(shift -> shift.plan().advisor()));
  }

  private static List<ShiftChange> changes(List<RotaShift> gone, List<RotaShift> come) {
    ChangePairing<RotaShift> shifts = new ChangePairing<>(gone, come);
    List<ShiftChange> changes = new ArrayList<>();
    for (BiPredicate<RotaShift, RotaShift> same : SAME) {
      shifts.pair(same).forEach(pair -> changes.add(new ShiftChange.Moved(pair.was(), pair.is())));
    }
    shifts.gone().forEach(shift -> changes.add(new ShiftChange.Gone(shift)));
    shifts.come().forEach(shift -> changes.add(new ShiftChange.New(shift)));
    changes.sort(Comparator.comparing(ShiftChange::from).thenComparing(ShiftChange::words));
    return changes;
  }

  private static boolean sameSeat(RotaShift was, RotaShift is) {
    return was.plan().seat().equals(is.plan().seat());
  }

  private static boolean sameStart(RotaShift was, RotaShift is) {
    return was.plan().planned().start().equals(is.plan().planned().start());
  }

  private static boolean sameEnd(RotaShift was, RotaShift is) {
    return was.plan().planned().end().equals(is.plan().planned().end());
  }

  private static boolean sameDay(RotaShift was, RotaShift is) {
    return was.plan()
        .planned()
        .start()
        .toLocalDate()
        .equals(is.plan().planned().start().toLocalDate());
  }
}
