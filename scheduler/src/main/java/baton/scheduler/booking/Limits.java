package baton.scheduler.booking;

import baton.scheduler.access.Limit;
import java.time.Duration;
import java.util.Optional;

/**
 * How much the public may do: 90 requests from one address at once and then one a second; 10
 * bookings and then one in 3 minutes; 4 bookings for one number and then one in half an hour. An
 * office or a mobile network may share one address.
 */
public final class Limits {
  private final Limit requests;
  private final Limit ofAddress;
  private final Limit forNumber;

  public Limits(Limit requests, Limit ofAddress, Limit forNumber) {
    this.requests = requests;
    this.ofAddress = ofAddress;
    this.forNumber = forNumber;
  }

  public static Limits usual() {
    return new Limits(
        new Limit(90, Duration.ofSeconds(1)),
        new Limit(10, Duration.ofMinutes(3)),
        new Limit(4, Duration.ofMinutes(30)));
  }

  /** Counts a request; answers how long to wait when there were too many. */
  Optional<Duration> request(String address) {
    return requests.take(Limit.network(address));
  }

  /** Counts a booking. */
  Optional<Duration> booking(String address, String phone) {
    return ofAddress
        .take(Limit.network(address))
        .or(() -> {
          Optional<Duration> wait = forNumber.take(phone);
          wait.ifPresent(unused -> ofAddress.giveBack(Limit.network(address)));
          return wait;
        });
  }

  /** Takes back a booking that came to nothing. */
  void noBooking(String address, String phone) {
    ofAddress.giveBack(Limit.network(address));
    forNumber.giveBack(phone);
  }
}
