package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.handoff.shift.ShiftPeriod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Seats and covers in memory, to which moves are applied as {@link SeatStore} applies them to the
 * tables: in its order, and against the same constraints.
 */
record Standing(SortedMap<SeatId, SeatState> seats, List<Cover> covers) {

  /**
   * What comes of moves.
   *
   * @param broken the constraint that refuses them; null: they are done
   */
  record After(Standing standing, @Nullable String broken) {}

  After after(List<Move> moves, Instant at) {
    return moves.isEmpty() ? new After(this, null) : new Writing(this, at).all(moves);
  }

  private static final class Writing {
    private final Standing before;
    private final SortedMap<SeatId, SeatState> seats;
    private final List<Cover> covers;
    private final Instant at;
    private @Nullable String broken;

    Writing(Standing before, Instant at) {
      this.before = before;
      this.seats = new TreeMap<>(before.seats);
      this.covers = new ArrayList<>(before.covers);
      this.at = at;
    }

    After all(List<Move> moves) {
      List<Consumer<Move>> inOrder =
          List.of(this::release, this::standDown, this::hold, this::ready, this::end, this::cover);
      inOrder.forEach(moves::forEach);
      return broken == null
          ? new After(new Standing(seats, List.copyOf(covers)), null)
          : new After(before, broken);
    }

    private void release(Move move) {
      SeatHold out =
          switch (move) {
            case Move.HandOver(SeatHold hold, var incoming, var over) -> hold;
            case Move.Close(SeatHold hold, var over) -> hold;
            case Move.CheckOut(SeatHold hold, var over, var expected) -> hold;
            case Move.Release(SeatHold hold, var over) -> hold;
            default -> null;
          };
      if (out != null && out.equals(seat(out.seat()).hold())) {
        put(out.seat(), null, seat(out.seat()).standBy(), at);
      }
    }

    private void standDown(Move move) {
      switch (move) {
        case Move.Take(SeatHold hold) -> standDown(hold.seat(), hold.advisor());
        case Move.HandOver(SeatHold out, AdvisorId incoming, var over) ->
            standDown(out.seat(), incoming);
        case Move.StandDown(StandBy standBy, var lapsed) ->
            standDown(standBy.seat(), standBy.advisor());
        default -> {}
      }
    }

    private void standDown(SeatId seat, AdvisorId advisor) {
      StandBy standBy = seat(seat).standBy();
      if (standBy != null && standBy.advisor().equals(advisor)) {
        put(seat, seat(seat).hold(), null, seat(seat).lastReleased());
      }
    }

    private void hold(Move move) {
      switch (move) {
        case Move.Take(SeatHold hold) -> hold(hold);
        case Move.HandOver(SeatHold out, AdvisorId incoming, var over) ->
            hold(new SeatHold(out.seat(), incoming, at));
        default -> {}
      }
    }

    private void hold(SeatHold hold) {
      refuse(seat(hold.seat()).hold() != null, "one_open_hold_per_seat");
      refuse(
          seats.values().stream()
              .map(SeatState::hold)
              .anyMatch(held -> held != null && held.advisor().equals(hold.advisor())),
          "one_open_hold_per_advisor");
      SeatState state = seat(hold.seat());
      put(hold.seat(), hold, state.standBy(), state.lastReleased());
    }

    private void ready(Move move) {
      if (!(move instanceof Move.Ready(StandBy standBy, var holder))) {
        return;
      }
      refuse(seat(standBy.seat()).standBy() != null, "one_stand_by_per_seat");
      refuse(
          seats.values().stream()
              .map(SeatState::standBy)
              .anyMatch(other -> other != null && other.advisor().equals(standBy.advisor())),
          "one_stand_by_per_advisor");
      SeatState state = seat(standBy.seat());
      put(standBy.seat(), state.hold(), standBy, state.lastReleased());
    }

    private void end(Move move) {
      if (move instanceof Move.CoverEnds(Cover cover) && covers.remove(cover)) {
        Instant start = cover.period().start();
        if (start.isBefore(at)) {
          ShiftPeriod past = new ShiftPeriod(start, at);
          covers.add(new Cover(cover.seat(), cover.advisor(), cover.instead(), past));
        }
      }
    }

    private void cover(Move move) {
      if (!(move instanceof Move.StandIn(Cover cover, var named))) {
        return;
      }
      for (Cover other : covers) {
        boolean both = other.period().overlaps(cover.period());
        refuse(both && other.seat().equals(cover.seat()), "one_cover_per_seat");
        refuse(both && other.advisor().equals(cover.advisor()), "one_seat_per_cover");
      }
      covers.add(cover);
    }

    private SeatState seat(SeatId seat) {
      return Objects.requireNonNull(seats.get(seat));
    }

    private void put(
        SeatId seat,
        @Nullable SeatHold hold,
        @Nullable StandBy standBy,
        @Nullable Instant released) {
      seats.put(seat, new SeatState(seat, seat(seat).strict(), hold, standBy, released));
    }

    private void refuse(boolean breaks, String constraint) {
      if (breaks && broken == null) {
        broken = constraint;
      }
    }
  }
}
