package baton.scheduler.call;

import baton.handoff.DeskId;
import baton.scheduler.tx.DueWork;
import baton.scheduler.tx.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * Flags a call that still goes on {@link Call#EXPECTED} after its start, once (C2). A call that
 * starts is due that far ahead, so no wake-up needs to be re-aimed for it.
 */
public final class OverrunFlagging implements DueWork {
  private final CallStore store = new CallStore();

  @Override
  public String name() {
    return "flag-overruns";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return store.nextOverrun(tx);
  }

  @Override
  public void doAllDue(Tx tx) {
    for (DeskId desk : store.flagOverruns(tx)) {
      tx.changed(desk);
    }
  }
}
