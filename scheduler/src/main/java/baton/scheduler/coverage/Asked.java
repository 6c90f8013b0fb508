package baton.scheduler.coverage;

import baton.handoff.shift.ShiftPeriod;

/**
 * A stretch in which the same number of people is asked for.
 *
 * @param people at least 1
 */
public record Asked(ShiftPeriod period, int people) {}
