package baton.scheduler.coverage;

/** Names dates that differ. */
public record DatesId(long value) {}
