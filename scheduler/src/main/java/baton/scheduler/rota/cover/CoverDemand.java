package baton.scheduler.rota.cover;

import baton.handoff.shift.ShiftPeriod;

/**
 * A stretch in which the same number of people is asked for.
 *
 * @param people at least 1
 */
public record CoverDemand(ShiftPeriod period, int people) {}
