package baton.scheduler.rota.planner;

import baton.scheduler.rota.plan.DraftShift;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What somebody else has made of a shift meanwhile: the one of the draft that is most like it.
 * Purely; a guess that the page says, and that nobody has to follow.
 */
final class ShiftSuccessor {
  private static final List<BiPredicate<DraftShift, DraftShift>> ALIKE =
      List.of(
          (a, b) -> a.seat().equals(b.seat()) && sameTimes(a, b),
          (a, b) -> samePerson(a, b) && sameTimes(a, b),
          (a, b) -> samePerson(a, b) && a.seat().equals(b.seat()) && sameDay(a, b),
          (a, b) -> samePerson(a, b) && sameDay(a, b));

  private ShiftSuccessor() {}

  static Optional<DraftShift> of(DraftShift shift, Collection<DraftShift> draft) {
    return ALIKE.stream()
        .flatMap(alike -> draft.stream().filter(other -> alike.test(shift, other)))
        .findFirst();
  }

  private static boolean samePerson(DraftShift a, DraftShift b) {
    return a.advisor() != null && Objects.equals(a.advisor(), b.advisor());
  }

  private static boolean sameTimes(DraftShift a, DraftShift b) {
    return a.start().equals(b.start()) && a.end().equals(b.end());
  }

  private static boolean sameDay(DraftShift a, DraftShift b) {
    return a.start().toLocalDate().equals(b.start().toLocalDate());
  }
}
