package baton.scheduler.rota;

import baton.scheduler.desk.Desk;
import baton.scheduler.tx.Tx;

/**
 * What follows from a rota that was just published, in its transaction: slots are corrected (S2),
 * handoffs looked at again (H4).
 */
@FunctionalInterface
public interface WhenPublished {
  void published(Tx tx, Desk desk);
}
