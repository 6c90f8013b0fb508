package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import baton.scheduler.platform.tx.Tx;
import java.security.SecureRandom;

/** What this installation signs links with; made by the first node that asks, the same for all. */
public final class LinkKey {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private LinkKey() {}

  /**
   * A key of its own for each use, so that what is sealed for one use opens nothing of another.
   *
   * @param use names the use, for good
   */
  public static byte[] forUse(Tx tx, String use) {
    return Hmac.sha256(of(tx), use.getBytes(UTF_8));
  }

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
