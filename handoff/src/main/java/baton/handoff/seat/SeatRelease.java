package baton.handoff.seat;

import baton.handoff.SeatId;
import baton.handoff.shift.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a seat can be let go now, and what follows. The stand-by may still hold another seat;
 * that one must then be let go in the same step, and so on, like a relay. Two people who swap seats
 * are the shortest relay: it ends at a seat that is already being let go.
 */
final class SeatRelease {
  private final SeatFacts facts;
  private final Instant at;
  private final Blockers waiting;
  private final @Nullable SeatId forced;

  SeatRelease(SeatFacts facts, Instant at) {
    this(facts, at, null);
  }

  /**
   * @param forced a seat that a lead releases: whoever stands by for it may come at once
   */
  SeatRelease(SeatFacts facts, Instant at, @Nullable SeatId forced) {
    this.facts = facts;
    this.at = at;
    this.waiting = new Blockers(facts, at);
    this.forced = forced;
  }

  /** The moves that free the seat, or why nothing does. */
  sealed interface Result {
    record Free(List<Move> moves) implements Result {}

    record Stuck(Blockers.Blocker why) implements Result {}
  }

  /**
   * @param leaving the seats let go in this step, this one included
   */
  Result of(SeatHold hold, Set<SeatId> leaving) {
    StandBy next = facts.ready(hold.seat(), at);
    Result handed =
        next == null ? new Result.Stuck(waiting.why(hold)) : handOver(hold, next, leaving);
    return handed instanceof Result.Stuck stuck ? withoutReplacement(hold, stuck) : handed;
  }

  private Result handOver(SeatHold hold, StandBy next, Set<SeatId> leaving) {
    Blockers.Blocker tooEarly = hold.seat().equals(forced) ? null : waiting.tooEarly(hold, next);
    if (tooEarly != null) {
      return new Result.Stuck(tooEarly);
    }
    Move move = new Move.HandOver(hold, next.advisor(), HeldOver.of(facts, hold, at));
    SeatHold other = facts.holdOf(next.advisor());
    return other == null || leaving.contains(other.seat())
        ? new Result.Free(List.of(move))
        : relay(move, other, leaving);
  }

  private Result relay(Move move, SeatHold other, Set<SeatId> leaving) {
    Set<SeatId> all = new HashSet<>(leaving);
    all.add(other.seat());
    return switch (of(other, all)) {
      case Result.Free(List<Move> rest) -> {
        List<Move> moves = new ArrayList<>(List.of(move));
        moves.addAll(rest);
        yield new Result.Free(List.copyOf(moves));
      }
      case Result.Stuck(Blockers.Blocker why) -> new Result.Stuck(waiting.relayed(other, why));
    };
  }

  /** A soft seat never waits (H9); a strict one closes when nobody is due on it (H7). */
  private Result withoutReplacement(SeatHold hold, Result.Stuck stuck) {
    HeldOver heldOver = HeldOver.of(facts, hold, at);
    Shift covering = facts.plan().covering(hold.seat(), at);
    if (!facts.seat(hold.seat()).strict()) {
      return free(new Move.CheckOut(hold, heldOver, waiting.expected(hold)));
    }
    return covering == null && !facts.onContact().contains(hold.advisor())
        ? free(new Move.Close(hold, heldOver))
        : stuck;
  }

  private static Result free(Move move) {
    return new Result.Free(List.of(move));
  }
}
