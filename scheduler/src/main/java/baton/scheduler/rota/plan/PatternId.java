package baton.scheduler.rota.plan;

import baton.handoff.Id;

/** Names one pattern of shifts; a drafted shift remembers the one that laid it out. */
public record PatternId(long value) implements Id {}
