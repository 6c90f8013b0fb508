package baton.scheduler.access;

import baton.handoff.AdvisorId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a password may be tried: 10 times for one person and then once in 30 s, 60 times a
 * minute from one address (a whole desk may sit behind it). One node's memory; more nodes allow as
 * many times more.
 *
 * <p>The one place that goes by the machine's time rather than the transaction's: these limits
 * guard against real guessing, so a rehearsal clock that stands still must not stop them. Nothing
 * else depends on them.
 */
final class Tries {
  private static final int PERSONS = 10;
  private static final Duration PERSONS_REFILL = Duration.ofSeconds(30);
  private static final int ADDRESSES = 60;
  private static final Duration ADDRESSES_REFILL = Duration.ofSeconds(1);
  private static final int REMEMBERED = 100_000;
  private static final int NETWORK_BYTES = 8;

  private final Cache<List<String>, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(1)).build();

  /** Counts a try; answers how long to wait when there were too many. */
  Optional<Duration> take(String address, String desk, String name) {
    return take(ofAddress(address)).or(() -> take(ofPerson(desk, name)));
  }

  /** Takes a try back that turned out to be right. */
  void wasRight(String address, String desk, String name) {
    ofAddress(address).addTokens(1);
    ofPerson(desk, name).addTokens(1);
  }

  /** The same for somebody who is signed in and asked for the password once more. */
  Optional<Duration> takeAgain(AdvisorId advisor) {
    return take(ofAdvisor(advisor));
  }

  void wasRightAgain(AdvisorId advisor) {
    ofAdvisor(advisor).addTokens(1);
  }

  private static Optional<Duration> take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket ofPerson(String desk, String name) {
    List<String> person =
        List.of("person", desk.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    return buckets.get(person, key -> bucket(PERSONS, PERSONS_REFILL));
  }

  private Bucket ofAdvisor(AdvisorId advisor) {
    List<String> person = List.of("advisor", advisor.toString());
    return buckets.get(person, key -> bucket(PERSONS, PERSONS_REFILL));
  }

  private Bucket ofAddress(String address) {
    return buckets.get(
        List.of("address", network(address)), key -> bucket(ADDRESSES, ADDRESSES_REFILL));
  }

  private static Bucket bucket(int capacity, Duration refill) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refill))
        .build();
  }

  /** An IPv6 customer has a whole /64 to send from. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return Arrays.toString(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
