package baton.scheduler.rota.planner;

import baton.handoff.shift.Shift;
import baton.handoff.shift.ShiftPeriod;
import baton.scheduler.desk.Desk;
import baton.scheduler.rota.draft.DraftSnapshot;
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
   * @param published what overlaps the days
   */
  static PlanSheet of(
      DraftSnapshot draft, List<Shift> published, ShownDays span, Desk desk, Instant now) {
    ShiftPeriod seen = span.instants(desk);
    return new PlanSheet(
        draft.shifts().stream()
            .map(shift -> new Timed(shift.shift(), shift.period()))
            .filter(shift -> isSeen(shift, span, seen))
            .toList(),
        published.stream().map(shift -> new Timed(content(shift), shift.period())).toList(),
        now);
  }

  /** A published shift as the draft would have it. */
  static DraftShift content(Shift shift) {
    return new DraftShift(shift.seat(), shift.advisor(), shift.localStart(), shift.localEnd());
  }

  private static boolean isSeen(Timed shift, ShownDays span, ShiftPeriod seen) {
    ShiftPeriod period = shift.period();
    return period == null
        ? !span.isDay() && span.dates().contains(shift.key().start().toLocalDate())
        : period.overlaps(seen);
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
