package baton.handoff.seat;

import baton.handoff.shift.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What a desk has agreed on.
 *
 * @param label stands behind every written time (T1)
 * @param standBy how long before one's shift one may log in (B3)
 * @param relieveEarly how long before its end a shift may be handed over (B3)
 */
public record DeskTerms(
    ZoneId zone, String label, Duration standBy, Duration relieveEarly, Notice notice) {

  /**
   * When people are told of a handoff (H4) and what a late one sets off (H6).
   *
   * @param told how long before it both sides are told, the longest first
   * @param alertLeads how long after it the leads hear that somebody is late
   * @param askCover how long after it everybody free is asked to stand in
   */
  public record Notice(List<Duration> told, Duration alertLeads, Duration askCover) {
    public Notice {
      told = List.copyOf(told);
    }
  }

  /** {@code 14:00 MT}; with the day, where that is not today's. */
  public String written(Instant instant, Instant now) {
    ZonedDateTime local = instant.atZone(zone);
    boolean today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
    return (today ? Written.time(local) : Written.dayAndTime(local)) + " " + label;
  }

  /** {@code 7 min} or {@code 1 h 5 min}; less than a minute counts as one. */
  public static String length(Duration duration) {
    long minutes = Math.max(1, duration.toMinutes());
    return minutes < 60
        ? minutes + " min"
        : (minutes / 60) + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
  }
}
