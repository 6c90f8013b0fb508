package baton.handoff.seat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.util.List;

/** What becomes of a lead's wish to release somebody by force (H6). */
public sealed interface Release {
  /** What is to be done for it, in order. */
  default List<Move> moves() {
    return List.of();
  }

  /** Nobody holds the seat now; it is uncovered until somebody takes it. */
  record Released(List<Move> moves) implements Release {}

  /** Somebody stood by, and has the seat from the same instant on (H3). */
  record HandedOver(List<Move> moves) implements Release {}

  record Refused(Refusal refusal) implements Release {}

  /** The desk has no such seat. */
  record NoSuchSeat(SeatId seat) implements Release {}
}
