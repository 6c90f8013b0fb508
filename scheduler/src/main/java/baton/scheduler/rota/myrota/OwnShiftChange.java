package baton.scheduler.rota.myrota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What happened to a shift of one's own: it came, it went, or it is another one now. */
sealed interface OwnShiftChange {
  /** The shift to look at: the new one where there is one. */
  OwnStore.Revision.Planned shift();

  record New(OwnStore.Revision.Planned shift) implements OwnShiftChange {}

  record Gone(OwnStore.Revision.Planned shift) implements OwnShiftChange {}

  record Moved(OwnStore.Revision.Planned shift, OwnStore.Revision.Planned was)
      implements OwnShiftChange {}

  /**
   * What a revision did, by start. Of what went and what came on the same day the likest make one
   * move: the same seat and start, then the same seat, then any.
   */
  static List<OwnShiftChange> of(OwnStore.Revision revision) {
    List<OwnStore.Revision.Planned> came = new ArrayList<>(revision.came());
    List<OwnStore.Revision.Planned> went = new ArrayList<>(revision.went());
    List<OwnShiftChange> changes = new ArrayList<>();
    changes.addAll(
        moves(went, came, (a, b) -> a.seat().equals(b.seat()) && a.start().equals(b.start())));
    changes.addAll(moves(went, came, (a, b) -> a.seat().equals(b.seat()) && sameDay(a, b)));
    changes.addAll(moves(went, came, OwnShiftChange::sameDay));
    came.forEach(shift -> changes.add(new New(shift)));
    went.forEach(shift -> changes.add(new Gone(shift)));
    changes.sort(Comparator.comparing(change -> change.shift().start()));
    return changes;
  }

  /** Takes both halves of each move out of the lists. */
  private static List<OwnShiftChange> moves(
      List<OwnStore.Revision.Planned> went,
      List<OwnStore.Revision.Planned> came,
      BiPredicate<OwnStore.Revision.Planned, OwnStore.Revision.Planned> alike) {
    List<OwnShiftChange> moves = new ArrayList<>();
    for (OwnStore.Revision.Planned was : List.copyOf(went)) {
      OwnStore.Revision.@Nullable Planned now =
          came.stream().filter(shift -> alike.test(was, shift)).findFirst().orElse(null);
      if (now != null) {
        came.remove(now);
        went.remove(was);
        moves.add(new Moved(now, was));
      }
    }
    return moves;
  }

  private static boolean sameDay(OwnStore.Revision.Planned one, OwnStore.Revision.Planned other) {
    return one.start().toLocalDate().equals(other.start().toLocalDate());
  }
}
