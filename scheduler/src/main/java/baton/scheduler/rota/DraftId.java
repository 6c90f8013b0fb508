package baton.scheduler.rota;

/** Names one shift of a draft; a published shift has an id of its own. */
public record DraftId(long value) {}
