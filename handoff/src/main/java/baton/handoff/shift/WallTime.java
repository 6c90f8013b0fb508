package baton.handoff.shift;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * Turns a desk's wall time into instants (T3). A wall time that comes twice (the clocks go back) is
 * its first occurrence as a start and its last as an end; one that never comes (the clocks go
 * forward) is the instant of the change, either way.
 */
public final class WallTime {
  private WallTime() {}

  /** When a shift planned to start at that wall time starts. */
  public static Instant start(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = change(local, zone);
    return change == null || change.isOverlap()
        ? local.atZone(zone).withEarlierOffsetAtOverlap().toInstant()
        : change.getInstant();
  }

  /**
   * When a shift planned to end at that wall time ends, if nothing follows it on its seat. Where
   * something follows, {@link PlannedPeriods} decides.
   */
  public static Instant end(LocalDateTime local, ZoneId zone) {
    return comesTwice(local, zone)
        ? local.atZone(zone).withLaterOffsetAtOverlap().toInstant()
        : start(local, zone);
  }

  /**
   * The one instant at which a seat changes hands when one shift ends and the next starts at the
   * same wall time (ours): the first occurrence, so that nobody works beyond their shift and the
   * one who starts then is there for both.
   */
  public static Instant handoff(LocalDateTime local, ZoneId zone) {
    return start(local, zone);
  }

  /** Whether the clocks go back over that wall time. */
  public static boolean comesTwice(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = change(local, zone);
    return change != null && change.isOverlap();
  }

  private static @Nullable ZoneOffsetTransition change(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getTransition(local);
  }
}
