package baton.scheduler.rota.plan;

import org.jspecify.annotations.Nullable;

/**
 * A shift of the draft, with the name it has there until it is changed or taken out.
 *
 * @param pattern the one that laid it out, if nobody has changed it since
 */
public record Drafted(DraftId id, DraftShift shift, @Nullable PatternId pattern) {}
