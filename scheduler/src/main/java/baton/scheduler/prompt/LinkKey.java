package baton.scheduler.prompt;

import baton.scheduler.tx.Tx;
import java.security.SecureRandom;

/** What this installation signs links with; made by the first node that asks, the same for all. */
final class LinkKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private LinkKey() {}

  static byte[] of(Tx tx) {
    byte[] fresh = new byte[BYTES];
    RANDOM.nextBytes(fresh);
    tx.handle()
        .createUpdate("insert into link_key (key) values (:key) on conflict do nothing")
        .bind("key", fresh)
        .execute();
    return tx.handle().createQuery("select key from link_key").mapTo(byte[].class).one();
  }
}
