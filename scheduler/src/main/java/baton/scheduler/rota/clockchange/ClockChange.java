package baton.scheduler.rota.clockchange;

import baton.handoff.shift.ShiftPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of a zone's clocks.
 *
 * @param at the instant of it
 * @param from what the clocks show as they reach it
 * @param to what they show from it on
 */
record ClockChange(ZoneId zone, Instant at, LocalDateTime from, LocalDateTime to) {
  /** All at or after {@code from} and before {@code to}, in order. */
  static List<ClockChange> between(ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    List<ClockChange> changes = new ArrayList<>();
    ZoneOffsetTransition next = rules.nextTransition(from.minusNanos(1));
    while (next != null && next.getInstant().isBefore(to)) {
      changes.add(
          new ClockChange(
              zone, next.getInstant(), next.getDateTimeBefore(), next.getDateTimeAfter()));
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  /** Whether times are left out; else some come twice. */
  boolean isForward() {
    return to.isAfter(from);
  }

  /** By how much, forward or back. */
  Duration by() {
    return Duration.between(from, to).abs();
  }

  /** The first of the wall times that are left out or come twice. */
  LocalDateTime first() {
    return isForward() ? from : to;
  }

  /** The first wall time after those. */
  LocalDateTime last() {
    return isForward() ? to : from;
  }

  /** The day it happens on, as the clocks show it just before: one that may never come. */
  LocalDate day() {
    return first().toLocalDate();
  }

  /** Whether the whole day is left out. */
  boolean skipsDay() {
    return isForward()
        && !to.isBefore(day().plusDays(1).atStartOfDay())
        && from.equals(day().atStartOfDay());
  }

  /**
   * The day in instants: 23 or 25 hours as a rule; of a day left out, the one that comes instead.
   */
  ShiftPeriod wholeDay() {
    LocalDate begins = at.atZone(zone).toLocalDate();
    LocalDate day = skipsDay() ? begins : day();
    return new ShiftPeriod(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whether a shift runs over it, or begins or ends at a time that it leaves out or doubles. */
  boolean touches(ShiftPeriod shift) {
    Duration around = isForward() ? Duration.ZERO : by();
    return !shift.end().isBefore(at.minus(around)) && !shift.start().isAfter(at.plus(around));
  }
}
