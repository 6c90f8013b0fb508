package baton.handoff.shift;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/** A stretch of time {@code [start, end)}: the start belongs to it, the end does not (T2). */
public record ShiftPeriod(
    @ColumnName("starts_at") Instant start, @ColumnName("ends_at") Instant end) {
  public ShiftPeriod {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a period ends after it starts: " + start + " to " + end);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** Whether all of {@code other} lies inside this. */
  public boolean encloses(ShiftPeriod other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  public boolean overlaps(ShiftPeriod other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Whether one ends at the very instant the other starts. */
  public boolean abuts(ShiftPeriod other) {
    return end.equals(other.start) || other.end.equals(start);
  }

  /** The true length: an hour more or less on a day the clocks change. */
  public Duration length() {
    return Duration.between(start, end);
  }
}
