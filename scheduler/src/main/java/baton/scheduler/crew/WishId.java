package baton.scheduler.crew;

/** Names one wish. */
public record WishId(long value) {}
