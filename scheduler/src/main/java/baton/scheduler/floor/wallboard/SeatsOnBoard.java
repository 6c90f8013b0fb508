package baton.scheduler.floor.wallboard;

import baton.handoff.seat.SeatSnapshot;
import baton.scheduler.floor.seat.SeatStatus;
import baton.scheduler.floor.wallboard.WallboardSnapshot.SeatOnBoard.Cover;
import baton.scheduler.floor.wallboard.WallboardSnapshot.SeatOnBoard.Holder;
import baton.scheduler.floor.wallboard.WallboardSnapshot.SeatOnBoard.Someone;
import org.jspecify.annotations.Nullable;

/** Says of each seat which state it is in. */
record SeatsOnBoard(SeatStatus signs) {
  WallboardSnapshot.SeatOnBoard of(SeatSnapshot seat) {
    return new WallboardSnapshot.SeatOnBoard(
        seat.seat().toString(),
        state(seat),
        seat.holder() == null
            ? null
            : new Holder(seat.holder().name(), seat.holder().until(), signs.unreachableSince(seat)),
        someone(seat.standBy()),
        someone(seat.late()),
        seat.strict() ? seat.uncoveredSince() : null,
        signs.free().of(seat),
        cover(seat));
  }

  /**
   * Nobody has to be on a soft seat, so without anybody it is late at most (H9); and not even that
   * when it was left with an empty queue (H10).
   */
  private BoardState state(SeatSnapshot seat) {
    if (seat.strict() && seat.uncoveredSince() != null) {
      return BoardState.UNCOVERED;
    }
    if (signs.unreachableSince(seat) != null) {
      return BoardState.UNREACHABLE;
    }
    if (seat.late() != null && !isLeftFree(seat)) {
      return BoardState.LATE;
    }
    if (seat.standBy() != null) {
      return BoardState.STANDING_BY;
    }
    return seat.holder() == null ? BoardState.OPEN : BoardState.ON_SEAT;
  }

  private boolean isLeftFree(SeatSnapshot seat) {
    return seat.holder() == null && Boolean.TRUE.equals(signs.free().of(seat));
  }

  /** Whoever is planned now is the next one: they are not there. */
  private static @Nullable Cover cover(SeatSnapshot seat) {
    return seat.cover() == null || seat.next() == null || seat.late() != null
        ? null
        : new Cover(seat.cover().name(), seat.next().name());
  }

  private static @Nullable Someone someone(SeatSnapshot.@Nullable Someone someone) {
    return someone == null ? null : new Someone(someone.name(), someone.at());
  }
}
