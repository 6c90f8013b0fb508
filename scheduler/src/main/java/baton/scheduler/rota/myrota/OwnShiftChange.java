package baton.scheduler.rota.myrota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What happened to a shift of one's own: it came, it went, or it is another one now. */
sealed interface OwnShiftChange {
  /** The shift to look at: the new one where there is one. */
  OwnRevision.Planned shift();

  record New(OwnRevision.Planned shift) implements OwnShiftChange {}

  record Gone(OwnRevision.Planned shift) implements OwnShiftChange {}

  record Moved(OwnRevision.Planned shift, OwnRevision.Planned was) implements OwnShiftChange {}

  /**
   * What a revision did, by start. Of what went and what came on the same day the likest make one
   * move: the same seat and start, then the same seat, then any.
   */
  static List<OwnShiftChange> of(OwnRevision revision) {
    List<OwnRevision.Planned> came = new ArrayList<>(revision.came());
    List<OwnRevision.Planned> went = new ArrayList<>(revision.went());
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
      List<OwnRevision.Planned> went,
      List<OwnRevision.Planned> came,
      BiPredicate<OwnRevision.Planned, OwnRevision.Planned> alike) {
    List<OwnShiftChange> moves = new ArrayList<>();
    for (OwnRevision.Planned was : List.copyOf(went)) {
      OwnRevision.@Nullable Planned now =
          came.stream().filter(shift -> alike.test(was, shift)).findFirst().orElse(null);
      if (now != null) {
        came.remove(now);
        went.remove(was);
        moves.add(new Moved(now, was));
      }
    }
    return moves;
  }

  private static boolean sameDay(OwnRevision.Planned one, OwnRevision.Planned other) {
    return one.start().toLocalDate().equals(other.start().toLocalDate());
  }
}
