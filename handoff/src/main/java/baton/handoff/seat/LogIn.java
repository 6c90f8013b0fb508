package baton.handoff.seat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.util.List;

/** What becomes of a wish to log in to a seat. */
public sealed interface LogIn {
  /** What is to be done for it, in order. */
  default List<Move> moves() {
    return List.of();
  }

  /** The seat was free and is theirs at once. */
  record Holds(List<Move> moves) implements LogIn {}

  /** They stand by, and get the seat when its holder logs out (H3). */
  record StandsBy(List<Move> moves) implements LogIn {}

  /**
   * Nothing to do: asked for before.
   *
   * @param holding true: holds the seat; false: stands by for it
   */
  record Already(boolean holding) implements LogIn {}

  record Refused(Refusal refusal) implements LogIn {}

  /** The desk has no such seat. */
  record NoSuchSeat(SeatId seat) implements LogIn {}
}
