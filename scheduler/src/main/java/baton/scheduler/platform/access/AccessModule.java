package baton.scheduler.platform.access;

import baton.scheduler.platform.tx.ClockMode;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Pages;
import java.util.List;

/**
 * All that is to be registered so that people and programs can sign in, and nobody else gets in.
 */
public final class AccessModule {
  private AccessModule() {}

  /** The guard before every resource, and the pages for signing in and out. */
  public static List<Object> components(
      Transactions transactions, Pages pages, SessionCookies cookies, ClockMode clock) {
    SignInPages front = new SignInPages(transactions, pages, cookies, clock);
    PasswordAttempts tries = new PasswordAttempts();
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
