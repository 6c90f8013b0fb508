package baton.scheduler.platform.job;

import baton.scheduler.platform.tx.Tx;
import java.util.concurrent.CountDownLatch;

/** Does its things, says so, and never comes to the commit. */
final class Hanging extends Things {
  Hanging() {
    super("hangs");
  }

  @Override
  @SuppressWarnings("SystemOut") // The test that started this process reads it.
  public void doAllDue(Tx tx) {
    boolean due = nextDue(tx).filter(at -> !at.isAfter(tx.now())).isPresent();
    super.doAllDue(tx);
    if (due) {
      System.out.println("in the middle");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
