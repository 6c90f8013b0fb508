package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a password may be tried: 10 times for one person and then once in 30 s, 60 times a
 * minute from one address (a whole desk may sit behind it).
 */
final class PasswordAttempts {
  private final RateLimit persons = new RateLimit(10, Duration.ofSeconds(30));
  private final RateLimit addresses = new RateLimit(60, Duration.ofSeconds(1));

  /** Counts a try; answers how long to wait when there were too many. */
  Optional<Duration> take(String address, String desk, String name) {
    return addresses.take(RateLimit.network(address)).or(() -> persons.take(person(desk, name)));
  }

  /** Takes a try back that turned out to be right. */
  void wasRight(String address, String desk, String name) {
    addresses.giveBack(RateLimit.network(address));
    persons.giveBack(person(desk, name));
  }

  /** The same for somebody who is signed in and asked for the password once more. */
  Optional<Duration> takeAgain(AdvisorId advisor) {
    return persons.take("advisor", advisor.toString());
  }

  void wasRightAgain(AdvisorId advisor) {
    persons.giveBack("advisor", advisor.toString());
  }

  private static String[] person(String desk, String name) {
    return new String[] {"person", desk.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)};
  }
}
