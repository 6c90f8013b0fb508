package baton.scheduler.floor.handoff;

import baton.handoff.DeskId;
import baton.handoff.planned.Handoffs;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at the handoffs of each desk where something is due: tells both sides in good time (H4) and
 * climbs the ladder when somebody is late (H6). Finding those desks is one query, however many
 * desks there are.
 */
final class HandoffWork implements DueWork {
  private final Handoffs handoffs = new Handoffs();
  private final Desks desks = new Desks();
  private final HandoffNotifier notifier;

  HandoffWork(HandoffNotifier notifier) {
    this.notifier = notifier;
  }

  @Override
  public String name() {
    return "handoffs";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return handoffs.nextDue(tx.handle());
  }

  @Override
  public void doAllDue(Tx tx) {
    for (DeskId id : handoffs.due(tx.handle(), tx.now())) {
      Handoffs.Due due = handoffs.look(tx.handle(), id, tx.now());
      if (!due.steps().isEmpty()) {
        Desk desk = desks.byId(tx, id);
        notifier.steps(tx, desk, due);
        tx.changed(id);
      }
    }
  }
}
