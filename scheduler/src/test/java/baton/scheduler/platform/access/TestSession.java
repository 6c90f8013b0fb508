package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;

/** A session without a sign-in, for tests of pages of other features. */
public final class TestSession {
  /** The name of the cookie that carries it. */
  public static final String COOKIE = SessionCookies.NAME;

  private TestSession() {}

  /** The cookie's value. */
  public static String of(Tx tx, DeskId desk, AdvisorId advisor) {
    return new Sessions().start(tx, desk, advisor, false).token().text();
  }

  /** What the pages of that session put into their forms. */
  public static String csrf(String cookie) {
    return Csrf.of(new Secret(cookie));
  }
}
