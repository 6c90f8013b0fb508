package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.ledger.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has just happened to a desk's seats, told in its transaction.
 *
 * @param before the facts it was decided by
 * @param at the one instant of all of it
 * @param moves in order
 * @param entries the ledger's, one a move
 * @param actor who did it; null: a program
 * @param reason of a lead's override, in their own words
 */
public record SeatsChanged(
    SeatFacts before,
    Instant at,
    List<Move> moves,
    List<Entry> entries,
    @Nullable AdvisorId actor,
    @Nullable String reason) {
  public SeatsChanged {
    moves = List.copyOf(moves);
    entries = List.copyOf(entries);
  }

  /** Hears of each change, in its transaction. */
  @FunctionalInterface
  public interface Listener {
    void happened(SeatsChanged change);
  }
}
