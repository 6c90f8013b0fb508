package baton.handoff.shift;

import baton.handoff.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Turns planned shifts into instants, together, because one alone does not know its neighbours
 * (T3). On the night the clocks go back, a shift that ends at 01:30 would by itself last to the
 * second 01:30 and run over the next one's start, at the first 01:30. So (ours) a shift that
 * something follows inside the repeated hour, on its seat or for its advisor, ends at the first
 * occurrence: shifts that meet in wall time share one instant, and shifts that do not overlap in
 * wall time never overlap.
 */
public final class PlannedPeriods {
  private PlannedPeriods() {}

  /** What became of one planned shift. */
  public sealed interface Resolved {
    Planned planned();

    /** It is this period. */
    record Usable(Planned planned, ShiftPeriod period) implements Resolved {}

    /** It has no length: it ends before it starts, or lies in an hour that never comes. */
    record Empty(Planned planned, Refusal refusal) implements Resolved {}
  }

  /**
   * Resolves all shifts of a plan at once; give it all that are planned near each other, not only
   * the changed ones. Shifts that overlap in wall time are left so: R2 is somebody else's check.
   *
   * @return one answer for each planned shift, in the order given
   */
  public static List<Resolved> resolve(List<Planned> plan, ZoneId zone) {
    return plan.stream().map(planned -> resolve(planned, plan, zone)).toList();
  }

  private static Resolved resolve(Planned planned, List<Planned> plan, ZoneId zone) {
    if (!planned.start().isBefore(planned.end())) {
      return empty(planned, "it ends before it starts", "Give it an end after its start.");
    }
    Instant start = WallTime.start(planned.start(), zone);
    Instant end = end(planned, plan, zone);
    return start.isBefore(end)
        ? new Resolved.Usable(planned, new ShiftPeriod(start, end))
        : empty(
            planned,
            "the clocks go forward over all of it",
            "Take the shift out, or let it end after the clocks have changed.");
  }

  private static Instant end(Planned planned, List<Planned> plan, ZoneId zone) {
    Instant last = WallTime.end(planned.end(), zone);
    return WallTime.comesTwice(planned.end(), zone) && isFollowed(planned, plan, zone, last)
        ? WallTime.handoff(planned.end(), zone)
        : last;
  }

  private static boolean isFollowed(
      Planned planned, List<Planned> plan, ZoneId zone, Instant before) {
    return plan.stream()
        .filter(planned::excludes)
        .filter(next -> !next.start().isBefore(planned.end()))
        .anyMatch(next -> WallTime.start(next.start(), zone).isBefore(before));
  }

  private static Resolved empty(Planned planned, String why, String next) {
    String detail =
        "The shift on %s from %s to %s has no length: %s."
            .formatted(
                planned.seat().spoken(), written(planned.start()), written(planned.end()), why);
    return new Resolved.Empty(planned, new Refusal("T3", detail, next));
  }

  private static String written(LocalDateTime local) {
    return local.toString().replace('T', ' ');
  }
}
