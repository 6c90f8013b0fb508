package baton.scheduler.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How often something may be tried: so many times at once, and then one more each time a pause has
 * passed. One node's memory; more nodes allow as many times more.
 *
 * <p>The one place that goes by the machine's time rather than the transaction's: limits guard
 * against real people and programs, so a rehearsal clock that stands still must not stop them.
 * Nothing else depends on them.
 */
public final class RateLimit {
  private static final int REMEMBERED = 100_000;
  private static final int NETWORK_BYTES = 8;

  private final int atOnce;
  private final Duration pause;
  private final Cache<List<String>, Bucket> buckets;

  public RateLimit(int atOnce, Duration pause) {
    this.atOnce = atOnce;
    this.pause = pause;
    Duration full = pause.multipliedBy(atOnce);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(atLeastAnHour(full))
            .build();
  }

  /** A bucket forgotten before it is full again would give more than allowed. */
  private static Duration atLeastAnHour(Duration full) {
    Duration hour = Duration.ofHours(1);
    return full.compareTo(hour) > 0 ? full : hour;
  }

  /** Counts a try; answers how long to wait when there were too many. */
  public Optional<Duration> take(String... who) {
    ConsumptionProbe probe = of(who).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Takes a counted try back. */
  public void giveBack(String... who) {
    of(who).addTokens(1);
  }

  private Bucket of(String... who) {
    return buckets.get(
        List.of(who),
        key ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, pause))
                .build());
  }

  /** Whose tries count together: an IPv6 customer has a whole /64 to send from. */
  public static String network(String address) {
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
