package baton.scheduler.rota.terms;

/** Names one wish. */
public record WishId(long value) {}
