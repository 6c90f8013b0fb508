package baton.scheduler.rota.terms;

/** Names one time off. */
public record TimeOffId(long value) {}
