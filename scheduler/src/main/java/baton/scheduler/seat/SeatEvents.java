package baton.scheduler.seat;

import baton.handoff.seat.Change;
import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;

/** Hears of every change to a desk's seats, in its transaction. */
@FunctionalInterface
public interface SeatEvents {
  void happened(Tx tx, Desk desk, Change change);
}
