package baton.scheduler.rota;

/** A shift of the draft, with the name it has there until it is changed or taken out. */
public record Drafted(DraftId id, DraftShift shift) {}
