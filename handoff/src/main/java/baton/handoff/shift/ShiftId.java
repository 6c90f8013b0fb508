package baton.handoff.shift;

import baton.handoff.Id;

/**
 * Names one published shift; it keeps its id from revision to revision while nothing of it changes.
 */
public record ShiftId(long value) implements Id {}
