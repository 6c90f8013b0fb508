package baton.scheduler.rota.swap;

import baton.handoff.AdvisorId;
import java.time.Instant;
import java.util.List;
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
    State state,
    @Nullable Acceptance acceptance,
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

  /**
   * Somebody takes what was offered.
   *
   * @param warnings what the checks say about it, each in one line
   */
  record Acceptance(AdvisorId taker, List<String> warnings) {
    Acceptance {
      warnings = List.copyOf(warnings);
    }
  }

  /** How far a swap has come. */
  enum State {
    /** Offered, and nobody has it yet. */
    OPEN,
    /** Somebody would take it; a lead decides. */
    ACCEPTED,
    /** Published. */
    DONE,
    /** Was done, and was taken back by another revision. */
    UNDONE,
    /** Who was asked will not. */
    DECLINED,
    /** A lead said no. */
    REFUSED,
    /** Taken back by who offered it, by a lead, or since its shift left the rota. */
    WITHDRAWN;

    boolean isOpen() {
      return this == OPEN || this == ACCEPTED;
    }
  }
}
