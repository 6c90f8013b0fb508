package baton.scheduler.rota.planner;

import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.rota.plan.DraftShift;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draft and what is published beside it, both for the days that are looked at.
 *
 * @param drafted in the order of their start
 * @param published likewise
 */
record PlanSheet(List<Timed> drafted, List<Timed> published, Instant now) {
  PlanSheet {
    drafted = List.copyOf(drafted);
    published = List.copyOf(published);
  }

  /**
   * @param period null where the wall times are no time at all (T3)
   */
  record Timed(DraftShift key, @Nullable ShiftPeriod period) {
    boolean startedBefore(Instant now) {
      return period != null && period.start().isBefore(now);
    }

    /** Whether it is the same shift, except that its end was moved. */
    boolean runsAs(DraftShift other) {
      return key.seat().equals(other.seat())
          && key.advisor() != null
          && key.advisor().equals(other.advisor())
          && key.start().equals(other.start());
    }
  }
}
