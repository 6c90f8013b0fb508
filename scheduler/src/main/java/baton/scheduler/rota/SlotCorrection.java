package baton.scheduler.rota;

import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;

/** Brings the callback slots in line with the rota just published, in its transaction (S2). */
@FunctionalInterface
public interface SlotCorrection {
  void correct(Tx tx, Desk desk);
}
