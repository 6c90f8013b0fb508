package baton.scheduler.rota.swap;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskSetup;
import baton.scheduler.platform.tx.Tx;

/** Who decides about a desk's swaps. */
enum SwapPolicy {
  /** A lead approves each, and undoes it. The default. */
  LEAD,
  /**
   * Two who agree swap at once, and undo it when both ask for it. Where a check warns, a lead
   * decides all the same.
   */
  BOTH;

  static SwapPolicy of(Tx tx, Desk desk) {
    boolean lead =
        tx.handle()
            .createQuery("select swaps_need_lead from desk where id = :desk")
            .bind("desk", desk.id())
            .mapTo(boolean.class)
            .one();
    return lead ? LEAD : BOTH;
  }

  void set(Tx tx, Desk desk) {
    new DeskSetup().swapsNeedLead(tx, desk.id(), this == LEAD);
  }
}
