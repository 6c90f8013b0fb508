package baton.scheduler.wallboard;

import baton.handoff.seat.SeatPicture;
import baton.scheduler.wallboard.SeatOnBoard.Cover;
import baton.scheduler.wallboard.SeatOnBoard.Holder;
import baton.scheduler.wallboard.SeatOnBoard.Someone;
import org.jspecify.annotations.Nullable;

/** Says of each seat which state it is in. */
final class SeatsOnBoard {
  private SeatsOnBoard() {}

  static SeatOnBoard of(SeatPicture seat) {
    return new SeatOnBoard(
        seat.seat().toString(),
        state(seat),
        seat.holder() == null ? null : new Holder(seat.holder().name(), seat.holder().until()),
        someone(seat.standBy()),
        someone(seat.late()),
        seat.strict() ? seat.uncoveredSince() : null,
        cover(seat));
  }

  /** Nobody has to be on a soft seat, so without anybody it is late at most (H9). */
  private static BoardState state(SeatPicture seat) {
    if (seat.strict() && seat.uncoveredSince() != null) {
      return BoardState.UNCOVERED;
    }
    if (seat.late() != null) {
      return BoardState.LATE;
    }
    if (seat.standBy() != null) {
      return BoardState.STANDING_BY;
    }
    return seat.holder() == null ? BoardState.OPEN : BoardState.ON_SEAT;
  }

  /** Whoever is planned now is the next one: they are not there. */
  private static @Nullable Cover cover(SeatPicture seat) {
    return seat.cover() == null || seat.next() == null || seat.late() != null
        ? null
        : new Cover(seat.cover().name(), seat.next().name());
  }

  private static @Nullable Someone someone(SeatPicture.@Nullable Someone someone) {
    return someone == null ? null : new Someone(someone.name(), someone.at());
  }
}
