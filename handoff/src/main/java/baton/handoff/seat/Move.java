package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import org.jspecify.annotations.Nullable;

/** One thing that happens to one seat; a decision is a list of these, all at one instant. */
public sealed interface Move {
  SeatId seat();

  /** Somebody takes a seat that nobody holds. */
  record Take(SeatHold hold) implements Move {
    @Override
    public SeatId seat() {
      return hold.seat();
    }
  }

  /** A seat goes from one to the other at one instant (H3). */
  record HandOver(SeatHold outgoing, AdvisorId incoming, HeldOver heldOver) implements Move {
    @Override
    public SeatId seat() {
      return outgoing.seat();
    }
  }

  /** The last one leaves (H7). */
  record Close(SeatHold outgoing, HeldOver heldOver) implements Move {
    @Override
    public SeatId seat() {
      return outgoing.seat();
    }
  }

  /**
   * Somebody leaves a soft seat without meeting a replacement (H9).
   *
   * @param expected who is planned next, if anybody is
   */
  record CheckOut(SeatHold outgoing, HeldOver heldOver, @Nullable AdvisorId expected)
      implements Move {
    @Override
    public SeatId seat() {
      return outgoing.seat();
    }
  }

  /** A lead releases the holder by force; nobody has the seat then (H6). */
  record Release(SeatHold outgoing, HeldOver heldOver) implements Move {
    @Override
    public SeatId seat() {
      return outgoing.seat();
    }
  }

  /**
   * Somebody stands in for whoever is planned (H6).
   *
   * @param named true: by a lead; false: was the first to accept
   */
  record StandIn(Cover cover, boolean named) implements Move {
    @Override
    public SeatId seat() {
      return cover.seat();
    }
  }

  /** Somebody stands in no more: they left, or a lead named another (H6). */
  record CoverEnds(Cover cover) implements Move {
    @Override
    public SeatId seat() {
      return cover.seat();
    }
  }

  /**
   * Somebody is ready to take over.
   *
   * @param holder from whom; null when they first have to leave another seat
   */
  record Ready(StandBy standBy, @Nullable AdvisorId holder) implements Move {
    @Override
    public SeatId seat() {
      return standBy.seat();
    }
  }

  /**
   * A stand-by ends without getting the seat.
   *
   * @param lapsed true: their own shift was over; false: they withdrew
   */
  record StandDown(StandBy standBy, boolean lapsed) implements Move {
    @Override
    public SeatId seat() {
      return standBy.seat();
    }
  }
}
