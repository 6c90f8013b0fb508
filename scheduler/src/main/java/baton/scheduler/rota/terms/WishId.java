package baton.scheduler.rota.terms;

import baton.handoff.Id;

/** Names one wish. */
public record WishId(long value) implements Id {}
