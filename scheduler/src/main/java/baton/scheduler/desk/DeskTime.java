package baton.scheduler.desk;

import baton.handoff.shift.ShiftPeriod;
import baton.handoff.shift.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Puts instants into words as a desk reads them (T1). What is written where the label is not near,
 * in mails and refusals, carries it: {@link #written}, {@link #dated}; a page says its label once.
 *
 * @param label what stands behind a written time, e.g. {@code MT}
 * @param asOf now, to tell today from other days
 */
public record DeskTime(ZoneId zone, String label, Instant asOf) {
  public static DeskTime of(Desk desk, Instant now) {
    return new DeskTime(desk.zone(), desk.label(), now);
  }

  /** {@code 14:00}. */
  public String time(Instant instant) {
    return clock(instant, zone);
  }

  /** {@code Sat 21 Nov}. */
  public String day(Instant instant) {
    return Written.day(instant.atZone(zone));
  }

  /** {@code Sat 21 Nov}. */
  public static String day(LocalDate date) {
    return Written.day(date);
  }

  /** {@code 14:00}; with the day, where that is not today's: {@code Sat 21 Nov 14:00}. */
  public String at(Instant instant) {
    return isToday(instant) ? time(instant) : day(instant) + " " + time(instant);
  }

  /** {@code 14:00 MT}, or {@code Sat 21 Nov 14:00 MT} on another day. */
  public String written(Instant instant) {
    return at(instant) + " " + label;
  }

  /** {@code Sat 21 Nov 14:00 MT}, on whatever day. */
  public String dated(Instant instant) {
    return day(instant) + " " + time(instant) + " " + label;
  }

  /** {@code Sat 21 Nov 08:00–16:00}. */
  public String span(ShiftPeriod period) {
    return day(period.start()) + " " + time(period.start()) + "–" + time(period.end());
  }

  /** {@code now} or {@code in 13 min}; begun minutes count. */
  public String until(Instant instant) {
    Duration left = Duration.between(asOf, instant);
    return left.isNegative() || left.isZero()
        ? "now"
        : "in " + length(left.plusSeconds(59).plusNanos(999_999_999));
  }

  /** {@code 4 min}; begun minutes do not count. */
  public String since(Instant instant) {
    return length(Duration.between(instant, asOf));
  }

  /** {@code now} or {@code 4 min ago}; begun minutes do not count. */
  public String ago(Instant instant) {
    Duration gone = Duration.between(instant, asOf);
    return gone.toMinutes() < 1 ? "now" : length(gone) + " ago";
  }

  /** {@code under 1 min}, {@code 4 min}, {@code 1 h}, {@code 1 h 5 min}. */
  public static String length(Duration length) {
    long minutes = length.toMinutes();
    if (minutes < 1) {
      return "under 1 min";
    }
    String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h" + rest;
  }

  /** The clock somewhere else: {@code 14:00}. */
  public static String clock(Instant instant, ZoneId there) {
    return Written.time(instant.atZone(there));
  }

  /** {@code Europe/London} is London. */
  public static String city(ZoneId there) {
    return there.getId().substring(there.getId().lastIndexOf('/') + 1).replace('_', ' ');
  }

  public LocalDate date() {
    return asOf.atZone(zone).toLocalDate();
  }

  /** The first instant of the desk's day: a call that was forgotten this morning is still owed. */
  public Instant today() {
    return date().atStartOfDay(zone).toInstant();
  }

  /** The first instant of the desk's next day. */
  public Instant tomorrow() {
    return date().plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** A whole day of the desk's, 23 or 25 hours when the clocks change. */
  public ShiftPeriod whole(LocalDate day) {
    ZonedDateTime start = day.atStartOfDay(zone);
    return new ShiftPeriod(start.toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private boolean isToday(Instant instant) {
    return instant.atZone(zone).toLocalDate().equals(date());
  }
}
