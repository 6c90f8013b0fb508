package baton.scheduler.rota.cover;

import baton.handoff.Id;

/** Names dates that differ. */
public record CoverDatesId(long value) implements Id {}
