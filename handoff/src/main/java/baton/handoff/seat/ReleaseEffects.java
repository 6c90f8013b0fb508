package baton.handoff.seat;

import baton.handoff.AdvisorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What else happens when somebody lets go of a seat or withdraws. */
final class ReleaseEffects {
  private ReleaseEffects() {}

  /** The moves with all that follows from them, in the same step. */
  static List<Move> whole(SeatFacts facts, List<Move> moves, Instant at) {
    List<Move> all = new ArrayList<>(moves);
    for (Move move : moves) {
      SeatHold left = left(move);
      SeatHold waiting = left == null ? null : waitingFor(facts, left.advisor(), at);
      if (waiting != null && moves.stream().noneMatch(other -> gives(other, waiting.advisor()))) {
        all.add(new Move.Take(waiting));
      }
    }
    return coversEnd(facts, all, at);
  }

  /**
   * Standing in ends with leaving (H6, ours): whoever stands in and lets go of the seat, or
   * withdraws while it is their time, stands in no more. Otherwise nobody else could take over from
   * them, and they could take the seat back. Before its time has begun a cover outlasts a withdrawn
   * stand-by: they may have come too early.
   */
  static List<Move> coversEnd(SeatFacts facts, List<Move> moves, Instant at) {
    List<Move> all = new ArrayList<>(moves);
    for (Move move : moves) {
      AdvisorId leaver = leaver(move);
      facts.plan().covers().stream()
          .filter(cover -> cover.isFor(move.seat(), at) && cover.advisor().equals(leaver))
          .map(Move.CoverEnds::new)
          .forEach(all::add);
    }
    return List.copyOf(all);
  }

  private static @Nullable AdvisorId leaver(Move move) {
    SeatHold left = left(move);
    return left != null
        ? left.advisor()
        : move instanceof Move.StandDown standDown ? standDown.standBy().advisor() : null;
  }

  private static @Nullable SeatHold left(Move move) {
    return switch (move) {
      case Move.HandOver handOver -> handOver.outgoing();
      case Move.Close close -> close.outgoing();
      case Move.CheckOut checkOut -> checkOut.outgoing();
      case Move.Release release -> release.outgoing();
      case Move.Take unused -> null;
      case Move.StandIn unused -> null;
      case Move.CoverEnds unused -> null;
      case Move.Ready unused -> null;
      case Move.StandDown unused -> null;
    };
  }

  private static boolean gives(Move move, AdvisorId advisor) {
    return move instanceof Move.HandOver handOver && handOver.incoming().equals(advisor);
  }

  /** A free seat that the advisor stands by for, and could not take while holding this one. */
  private static @Nullable SeatHold waitingFor(SeatFacts facts, AdvisorId advisor, Instant at) {
    StandBy standBy = facts.standByOf(advisor);
    return standBy != null
            && facts.seat(standBy.seat()).hold() == null
            && facts.ready(standBy.seat(), at) != null
        ? new SeatHold(standBy.seat(), advisor, at)
        : null;
  }
}
