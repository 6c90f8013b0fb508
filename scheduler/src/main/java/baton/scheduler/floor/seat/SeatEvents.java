package baton.scheduler.floor.seat;

import baton.handoff.seat.SeatsChanged;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;

/** Hears of every change to a desk's seats, in its transaction. */
@FunctionalInterface
public interface SeatEvents {
  void happened(Tx tx, Desk desk, SeatsChanged change);
}
