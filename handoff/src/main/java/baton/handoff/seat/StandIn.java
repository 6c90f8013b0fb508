package baton.handoff.seat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.util.List;

/** What becomes of a wish that somebody stands in for whoever is planned on a seat (H6). */
public sealed interface StandIn {
  /** What is to be done for it, in order. */
  default List<Move> moves() {
    return List.of();
  }

  /** They have accepted, and hold the free seat from now on. */
  record Holds(Cover cover, List<Move> moves) implements StandIn {}

  /** They have accepted, and stand by: the seat is theirs when its holder logs out (H3). */
  record StandsBy(Cover cover, List<Move> moves) implements StandIn {}

  /** A lead named them; they log in themselves. */
  record Named(Cover cover, List<Move> moves) implements StandIn {}

  record Refused(Refusal refusal) implements StandIn {}

  /** The desk has no such seat. */
  record NoSuchSeat(SeatId seat) implements StandIn {}
}
