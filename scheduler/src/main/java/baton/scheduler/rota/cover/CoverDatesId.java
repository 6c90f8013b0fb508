package baton.scheduler.rota.cover;

/** Names dates that differ. */
public record CoverDatesId(long value) {}
