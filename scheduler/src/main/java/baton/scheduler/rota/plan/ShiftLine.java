package baton.scheduler.rota.plan;

import baton.handoff.SeatId;
import java.time.LocalDateTime;

/** A shift somebody wrote, not yet read, and where they wrote it. */
public record ShiftLine(Origin origin, ShiftText text) {
  /** For programs that make up a list: the shift at {@code index} of it, in desk wall time. */
  public static ShiftLine item(
      int index, SeatId seat, String advisor, LocalDateTime start, LocalDateTime end) {
    return new ShiftLine(
        new Origin.Item(index),
        new ShiftText(seat.toString(), advisor, start.toString(), end.toString()));
  }
}
