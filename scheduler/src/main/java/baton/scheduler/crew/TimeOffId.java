package baton.scheduler.crew;

/** Names one time off. */
public record TimeOffId(long value) {}
