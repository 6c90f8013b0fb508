package baton.bench;

import java.time.Duration;
import java.util.List;

/**
 * What a load came to.
 *
 * @param booked how many were booked
 * @param perSecond bookings a second
 * @param median milliseconds
 * @param p99 milliseconds that 99 of 100 answers do not exceed
 */
record Figures(int booked, int refused, double perSecond, double median, double p99) {
  static Figures of(List<Load.Sample> samples, Duration time) {
    long[] nanos = samples.stream().mapToLong(Load.Sample::nanos).sorted().toArray();
    int booked = (int) samples.stream().filter(Load.Sample::booked).count();
    return new Figures(
        booked,
        samples.size() - booked,
        booked / (time.toNanos() / 1e9),
        at(nanos, 0.5),
        at(nanos, 0.99));
  }

  /** Milliseconds. */
  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
  }
}
