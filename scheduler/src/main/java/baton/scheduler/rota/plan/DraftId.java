package baton.scheduler.rota.plan;

import baton.handoff.Id;

/** Names one shift of a draft; a published shift has an id of its own. */
public record DraftId(long value) implements Id {}
