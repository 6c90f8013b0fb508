package baton.scheduler.rota.myrota;

import baton.handoff.shift.Written;
import java.util.List;
import java.util.stream.Collectors;

/** Says what revisions changed for somebody. */
final class ChangeWords {
  private static final int SHOWN = 6;

  private ChangeWords() {}

  /**
   * One line of what changed.
   *
   * @param kind new, gone or moved: a shape and the word
   */
  record Line(String kind, String words) {}

  /**
   * A revision.
   *
   * @param lines the first few, or what they come to
   * @param more the others, to be unfolded
   */
  record Told(int number, String when, String why, List<Line> lines, List<Line> more) {
    public String unfold() {
      return lines.size() < SHOWN ? "Show them" : more.size() + " more";
    }
  }

  static Told of(OwnStore.Revision revision, String when) {
    List<Line> lines =
        OwnShiftChange.of(revision).stream().map(ChangeWords::line).collect(Collectors.toList());
    String by = revision.by().isEmpty() ? when : when + ", " + revision.by();
    boolean allNew = revision.went().isEmpty();
    if (lines.size() <= SHOWN + 1) {
      return new Told(revision.number(), by, revision.why(), lines, List.of());
    }
    return allNew
        ? new Told(revision.number(), by, revision.why(), List.of(summary(revision)), lines)
        : new Told(
            revision.number(),
            by,
            revision.why(),
            lines.subList(0, SHOWN),
            lines.subList(SHOWN, lines.size()));
  }

  /** Where a whole stretch is planned anew, the dates say more than the first few shifts. */
  private static Line summary(OwnStore.Revision revision) {
    List<OwnStore.Revision.Planned> came = revision.came();
    return new Line(
        "new",
        "%d shifts, %s to %s"
            .formatted(
                came.size(),
                Written.day(came.getFirst().start()),
                Written.day(came.getLast().start())));
  }

  static Line line(OwnShiftChange change) {
    return switch (change) {
      case OwnShiftChange.New(OwnStore.Revision.Planned shift) -> new Line("new", whole(shift));
      case OwnShiftChange.Gone(OwnStore.Revision.Planned shift) -> new Line("gone", whole(shift));
      case OwnShiftChange.Moved(OwnStore.Revision.Planned shift, OwnStore.Revision.Planned was) ->
          new Line("moved", whole(shift) + ", was " + difference(was, shift));
    };
  }

  /** "Mon 9 Mar 08:00–16:00, Live Call 1". */
  private static String whole(OwnStore.Revision.Planned shift) {
    return Written.day(shift.start()) + " " + times(shift) + ", " + shift.seat().spoken();
  }

  /** Only what was otherwise: "08:00–15:00", "Live Call 2", or both. */
  private static String difference(OwnStore.Revision.Planned was, OwnStore.Revision.Planned now) {
    boolean sameTimes = was.start().equals(now.start()) && was.end().equals(now.end());
    boolean sameSeat = was.seat().equals(now.seat());
    String seat = sameSeat ? "" : was.seat().spoken();
    return sameTimes ? seat : times(was) + (sameSeat ? "" : ", " + seat);
  }

  private static String times(OwnStore.Revision.Planned shift) {
    return Written.time(shift.start()) + "–" + Written.time(shift.end());
  }
}
