package baton.scheduler.rota.terms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one person's shifts keep to (R1). Null means no limit. A shift counts for the desk's day on
 * which it starts; its hours count in the week in which they are worked.
 *
 * @param mostDaysInARow days with a shift, one after the other
 * @param leastRest between the end of a shift and the start of the next; shifts that meet are one
 * @param leastDaysOffInARow days without a shift between two with one
 * @param mostWeekends weekends (Saturday, Sunday) with a shift, in any four that follow each other
 */
public record WorkLimits(
    HoursPerWeek hours,
    @Nullable Integer mostDaysInARow,
    @Nullable Duration leastRest,
    @Nullable Integer leastDaysOffInARow,
    @Nullable Integer mostWeekends,
    Employment employment) {
  public static final WorkLimits NONE =
      new WorkLimits(HoursPerWeek.ANY, null, null, null, null, Employment.OPEN);
}
