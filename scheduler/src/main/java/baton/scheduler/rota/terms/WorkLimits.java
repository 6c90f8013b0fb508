package baton.scheduler.rota.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

  /**
   * How much somebody works in a week, Monday to Sunday by the desk's clock, in true hours.
   *
   * @param least null: no least
   * @param most null: no most
   */
  public record HoursPerWeek(@Nullable Duration least, @Nullable Duration most) {
    public static final HoursPerWeek ANY = new HoursPerWeek(null, null);
  }

  /**
   * Since when and until when somebody is at the desk, by its days.
   *
   * @param first the day they join; null: they are there already
   * @param last their last day, all of it; null: they stay
   */
  public record Employment(@Nullable LocalDate first, @Nullable LocalDate last) {
    public static final Employment OPEN = new Employment(null, null);

    public boolean covers(LocalDate day) {
      return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** The instant they join; null: long ago. */
    @Nullable Instant from(ZoneId zone) {
      return first == null ? null : first.atStartOfDay(zone).toInstant();
    }

    /** The first instant they have left; null: never. */
    @Nullable Instant until(ZoneId zone) {
      return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }
  }
}
