package baton.scheduler.contact.booking;

import baton.scheduler.platform.access.RateLimit;
import java.time.Duration;
import java.util.Optional;

/**
 * How much the public may do: 90 requests from one address at once and then one a second; 10
 * bookings and then one in 3 minutes; 4 bookings for one number and then one in half an hour. An
 * office or a mobile network may share one address.
 */
public final class PublicLimits {
  private final RateLimit requests;
  private final RateLimit ofAddress;
  private final RateLimit forNumber;

  public PublicLimits(RateLimit requests, RateLimit ofAddress, RateLimit forNumber) {
    this.requests = requests;
    this.ofAddress = ofAddress;
    this.forNumber = forNumber;
  }

  public static PublicLimits usual() {
    return new PublicLimits(
        new RateLimit(90, Duration.ofSeconds(1)),
        new RateLimit(10, Duration.ofMinutes(3)),
        new RateLimit(4, Duration.ofMinutes(30)));
  }

  /** Counts a request; answers how long to wait when there were too many. */
  Optional<Duration> request(String address) {
    return requests.take(RateLimit.network(address));
  }

  /** Counts a booking. */
  Optional<Duration> booking(String address, String phone) {
    return ofAddress
        .take(RateLimit.network(address))
        .or(() -> {
          Optional<Duration> wait = forNumber.take(phone);
          wait.ifPresent(unused -> ofAddress.giveBack(RateLimit.network(address)));
          return wait;
        });
  }

  /** Takes back a booking that came to nothing. */
  void noBooking(String address, String phone) {
    ofAddress.giveBack(RateLimit.network(address));
    forNumber.giveBack(phone);
  }
}
