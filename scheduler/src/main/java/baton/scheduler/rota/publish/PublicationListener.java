package baton.scheduler.rota.publish;

import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;

/**
 * What follows from a rota that was just published, in its transaction: slots are corrected (S2),
 * handoffs looked at again (H4).
 */
@FunctionalInterface
public interface PublicationListener {
  void published(Tx tx, Desk desk);
}
