package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a swap.
 *
 * @param by who really did it; empty when the rota changed under it
 * @param forWhom for whom, where that is somebody else
 * @param words a reason, or what changed; maybe empty
 */
record SwapEvent(
    SwapId swap, Kind kind, Instant at, String by, @Nullable AdvisorId forWhom, String words) {
  enum Kind {
    OFFERED,
    ACCEPTED,
    TAKEN_BACK,
    DECLINED,
    APPROVED,
    REFUSED,
    WITHDRAWN,
    FOLLOWED,
    DONE,
    UNDO_ASKED,
    UNDONE
  }
}
