package baton.handoff.shift;

/**
 * Names one published shift; it keeps its id from revision to revision while nothing of it changes.
 */
public record ShiftId(long value) {}
