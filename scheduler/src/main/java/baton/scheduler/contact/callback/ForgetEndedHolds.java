package baton.scheduler.contact.callback;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Optional;

/** Removes holds that have ended and lets screens know. They count for nothing before it, too. */
public final class ForgetEndedHolds implements DueWork {
  private final HoldStore store = new HoldStore();

  @Override
  public String name() {
    return "forget-ended-holds";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery("select min(held_until) from place_hold")
        .mapTo(Instant.class)
        .findOne();
  }

  @Override
  public void doAllDue(Tx tx) {
    store.forgetEnded(tx).forEach(tx::changed);
  }
}
