package baton.scheduler.floor.presence;

import baton.handoff.DeskId;
import baton.scheduler.desk.Desks;
import baton.scheduler.floor.presence.PresenceStore.Ears;
import baton.scheduler.notification.Prompts;
import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * Calls a holder unreachable who has been silent for {@link PresenceStore#SILENCE} (H11), whichever
 * node heard them last: what that one wrote down, this one reads. Looks once over all desks; only
 * one where somebody got lost or found costs more.
 */
final class Unreachable implements DueWork {
  private final PresenceStore store = new PresenceStore();
  private final Desks desks = new Desks();
  private final HeartbeatMemory hearing;
  private final ReachabilityUpdater marks;

  Unreachable(HeartbeatMemory hearing, Prompts prompts) {
    this.hearing = hearing;
    this.marks = new ReachabilityUpdater(prompts);
  }

  @Override
  public String name() {
    return "unreachable";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return store.nextDue(tx, ears(tx));
  }

  @Override
  public void doAllDue(Tx tx) {
    Ears ears = ears(tx);
    for (DeskId desk : store.due(tx, ears)) {
      marks.bringUpToDate(tx, desks.byId(tx, desk), ears);
    }
  }

  private Ears ears(Tx tx) {
    return new Ears(hearing.since(tx.now()), hearing.here());
  }
}
