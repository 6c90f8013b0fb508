package baton.scheduler.notification;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes what is due on any lane of any desk and has it carried after the commit (H4). What is on
 * its way is due again when its lease ends, in case this node dies with it.
 */
final class DeliverPrompts implements DueWork {
  private final DeliveryStore deliveries = new DeliveryStore();
  private final DeliveryWorker worker;
  private final boolean waits;

  /**
   * @param waits whether what is due is carried before anything else happens: in a rehearsal, where
   *     the clock would run ahead of it
   */
  DeliverPrompts(DeliveryWorker worker, boolean waits) {
    this.worker = worker;
    this.waits = waits;
  }

  @Override
  public String name() {
    return "deliver-prompts";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return deliveries.nextDue(tx);
  }

  @Override
  public void doAllDue(Tx tx) {
    deliveries.dropUseless(tx);
    List<ClaimedDelivery> claimed = deliveries.claim(tx, null);
    if (claimed.isEmpty()) {
      return;
    }
    tx.afterCommit(() -> {
      if (waits) {
        worker.carryAndWait(claimed);
      } else {
        var unused = worker.carry(claimed);
      }
    });
  }
}
