package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.scheduler.platform.access.Passwords.Holder;
import baton.scheduler.platform.access.Sessions.Started;
import baton.scheduler.platform.tx.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Signs people and screens in. */
final class SignIn {

  /** What came of it. */
  sealed interface Outcome {}

  /** Signed in, at the desk of this slug. */
  record SignedIn(Started session, String slug, Set<String> roles) implements Outcome {
    static SignedIn of(Started session, String slug, boolean screen, boolean lead) {
      String role = screen ? Roles.WALLBOARD : lead ? Roles.LEAD : Roles.ADVISOR;
      return new SignedIn(session, slug, Roles.with(role));
    }
  }

  /** Desk, name and password do not belong together; which of them is wrong is not told. */
  record Wrong() implements Outcome {}

  /** Tried too often; the next try counts after this long. */
  record TooOften(Duration pause) implements Outcome {}

  /** What was typed into the form, and from where. */
  record Typed(String desk, String name, String password, String address) {
    @Override
    public String toString() {
      return "Typed[" + desk + " " + name + "]"; // never the password
    }
  }

  private final Transactions transactions;
  private final PasswordAttempts tries;
  private final Passwords passwords;
  private final Sessions sessions = new Sessions();
  private final SignInLinks links = new SignInLinks();

  SignIn(Transactions transactions, PasswordAttempts tries, Passwords passwords) {
    this.transactions = transactions;
    this.tries = tries;
    this.passwords = passwords;
  }

  /** By password. The slow check runs between two transactions, not inside one. */
  Outcome byPassword(Typed typed) {
    Optional<Duration> wait = tries.take(typed.address(), typed.desk(), typed.name());
    if (wait.isPresent()) {
      return new TooOften(wait.get());
    }
    Optional<Holder> holder =
        transactions.run(tx -> passwords.holder(tx, typed.desk(), typed.name()));
    String hash = holder.map(Holder::hash).orElse(null);
    if (!passwords.matches(typed.password(), hash) || holder.isEmpty()) {
      return new Wrong();
    }
    tries.wasRight(typed.address(), typed.desk(), typed.name());
    return start(holder.get(), typed.desk());
  }

  private SignedIn start(Holder holder, String slug) {
    return transactions.run(tx ->
        SignedIn.of(
            sessions.start(tx, holder.desk(), holder.advisor(), false),
            slug,
            false,
            holder.lead()));
  }

  /** By a one-time link, using it up; empty when it was used already, or has run out. */
  Optional<SignedIn> byLink(Secret link) {
    return transactions.run(tx ->
        links
            .use(tx, link)
            .map(open -> {
              SignInLinks.Person person = open.person();
              AdvisorId advisor = person == null ? null : person.id();
              return SignedIn.of(
                  sessions.start(tx, open.desk(), advisor, true),
                  open.slug(),
                  person == null,
                  person != null && person.lead());
            }));
  }
}
