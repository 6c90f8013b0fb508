package baton.handoff.seat;

import baton.handoff.Refusal;
import baton.handoff.SeatId;
import java.util.List;

/** What becomes of a wish to log out of a seat. */
public sealed interface LogOut {
  /** What is to be done for it, in order; the asker's own seat comes first. */
  default List<Move> moves() {
    return List.of();
  }

  /** The stand-by has the seat from the same instant on (H3). */
  record HandedOver(List<Move> moves) implements LogOut {}

  /** The seat is closed: nobody was due to follow (H7). */
  record Closed(List<Move> moves) implements LogOut {}

  /** Out of a soft seat, without meeting a replacement (H9). */
  record CheckedOut(List<Move> moves) implements LogOut {}

  /** Held nothing; the stand-by is withdrawn. */
  record StoodDown(List<Move> moves) implements LogOut {}

  record Refused(Refusal refusal) implements LogOut {}

  /** The desk has no such seat. */
  record NoSuchSeat(SeatId seat) implements LogOut {}
}
