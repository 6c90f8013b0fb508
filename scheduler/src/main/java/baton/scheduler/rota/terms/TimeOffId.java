package baton.scheduler.rota.terms;

import baton.handoff.Id;

/** Names one time off. */
public record TimeOffId(long value) implements Id {}
