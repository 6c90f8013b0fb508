package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.access.Sessions.Started;
import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.tx.Tx;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Setting one's own password. */
final class PasswordChange {

  /** Who changes it, in which session. */
  record Who(DeskId desk, AdvisorId advisor, String name, Secret session) {}

  /** What was typed. */
  record Typed(String current, String chosen, String again) {
    @Override
    public String toString() {
      return "Typed[hidden]";
    }
  }

  sealed interface Outcome {}

  /** It is changed; every other session has ended, and this one goes on under a new token. */
  record Changed(Started session) implements Outcome {}

  /** What is wrong with each field; empty where nothing is. */
  record Wrong(String current, String chosen, String again) implements Outcome {
    static final Wrong NOTHING = new Wrong("", "", "");

    static Wrong current(String words) {
      return new Wrong(words, "", "");
    }
  }

  private record Facts(@Nullable String hash, boolean byLink) {
    /** Whoever was just let in by a link may have forgotten it; that is what links are for. */
    boolean asksCurrent() {
      return hash != null && !byLink;
    }
  }

  private final Transactions transactions;
  private final PasswordAttempts tries;
  private final Passwords passwords;
  private final Sessions sessions = new Sessions();

  PasswordChange(Transactions transactions, PasswordAttempts tries, Passwords passwords) {
    this.transactions = transactions;
    this.tries = tries;
    this.passwords = passwords;
  }

  boolean asksCurrent(Tx tx, Who who) {
    return facts(tx, who).asksCurrent();
  }

  Outcome change(Who who, Typed typed) {
    Facts facts = transactions.run(tx -> facts(tx, who));
    Optional<Wrong> wrong = checkCurrent(who, typed, facts).or(() -> checkChosen(who, typed));
    return wrong.isPresent() ? wrong.get() : set(who, typed);
  }

  private Facts facts(Tx tx, Who who) {
    return new Facts(
        passwords.hashOf(tx, who.advisor()).orElse(null), sessions.isByLink(tx, who.session()));
  }

  /** Guessing it here is limited as it is at the door. */
  private Optional<Wrong> checkCurrent(Who who, Typed typed, Facts facts) {
    if (!facts.asksCurrent()) {
      return Optional.empty();
    }
    if (tries.takeAgain(who.advisor()).isPresent()) {
      return Optional.of(Wrong.current("This was tried too often; wait a minute"));
    }
    if (!passwords.matches(typed.current(), facts.hash())) {
      return Optional.of(Wrong.current("This is not your password"));
    }
    tries.wasRightAgain(who.advisor());
    return Optional.empty();
  }

  private static Optional<Wrong> checkChosen(Who who, Typed typed) {
    Optional<String> objection = Passwords.objection(typed.chosen(), who.name());
    if (objection.isPresent()) {
      return Optional.of(new Wrong("", objection.get(), ""));
    }
    return typed.again().equals(typed.chosen())
        ? Optional.empty()
        : Optional.of(new Wrong("", "", "This is not the same as the new password"));
  }

  private Changed set(Who who, Typed typed) {
    return transactions.run(tx -> {
      passwords.set(tx, who.advisor(), typed.chosen());
      sessions.endAll(tx, who.advisor());
      return new Changed(sessions.start(tx, who.desk(), who.advisor(), false));
    });
  }
}
