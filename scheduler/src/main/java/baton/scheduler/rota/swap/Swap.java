package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A swap.
 *
 * @param acceptance null while nobody takes it
 * @param endsBy when the first of what changes hands begins; from then on nothing of it can be done
 * @param undoAskedBy which of the two asked to undo it, where both have to agree
 */
record Swap(
    SwapId id,
    SwapTerms terms,
    SwapState state,
    @Nullable SwapAcceptance acceptance,
    Instant endsBy,
    @Nullable AdvisorId undoAskedBy) {

  /** Whether what it is about has begun. */
  boolean hasBegun(Instant now) {
    return !endsBy.isAfter(now);
  }

  boolean isOpenAt(Instant now) {
    return state.isOpen() && !hasBegun(now);
  }

  /** Who took it; only of one that was accepted. */
  AdvisorId taker() {
    return Objects.requireNonNull(acceptance, "accepted").taker();
  }

  boolean isOneOfTheTwo(AdvisorId who) {
    return who.equals(terms.owner()) || (acceptance != null && who.equals(acceptance.taker()));
  }

  /** The other of the two. */
  AdvisorId other(AdvisorId one) {
    return one.equals(terms.owner()) ? taker() : terms.owner();
  }
}
