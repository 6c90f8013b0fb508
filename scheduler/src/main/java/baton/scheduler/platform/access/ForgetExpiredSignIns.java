package baton.scheduler.platform.access;

import baton.scheduler.platform.tx.DueWork;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.Optional;

/** Removes sessions and sign-in links that have run out. They count for nothing before it, too. */
public final class ForgetExpiredSignIns implements DueWork {
  @Override
  public String name() {
    return "forget-expired-sign-ins";
  }

  @Override
  public Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select least((select min(expires_at) from session),
                         (select min(expires_at) from sign_in_link))
            """)
        .mapTo(Instant.class)
        .findOne();
  }

  @Override
  public void doAllDue(Tx tx) {
    tx.handle()
        .createUpdate("delete from session where expires_at <= :now")
        .bind("now", tx.now())
        .execute();
    tx.handle()
        .createUpdate("delete from sign_in_link where expires_at <= :now")
        .bind("now", tx.now())
        .execute();
  }
}
