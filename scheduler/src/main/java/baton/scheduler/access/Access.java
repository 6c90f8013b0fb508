package baton.scheduler.access;

import baton.scheduler.tx.ClockMode;
import baton.scheduler.tx.Transactions;
import baton.scheduler.web.Pages;
import java.util.List;

/**
 * All that is to be registered so that people and programs can sign in, and nobody else gets in.
 */
public final class Access {
  private Access() {}

  /** The guard before every resource, and the pages for signing in and out. */
  public static List<Object> components(
      Transactions transactions, Pages pages, SessionCookies cookies, ClockMode clock) {
    Front front = new Front(transactions, pages, cookies, clock);
    Tries tries = new Tries();
    Passwords passwords = new Passwords();
    SignIn signIn = new SignIn(transactions, tries, passwords);
    PasswordChange change = new PasswordChange(transactions, tries, passwords);
    return List.of(
        new AccessFeature(transactions),
        new StartPage(transactions, front),
        new SignInResource(transactions, signIn, front),
        new SignInLinkResource(transactions, signIn, front),
        new PasswordResource(transactions, change, front));
  }
}
