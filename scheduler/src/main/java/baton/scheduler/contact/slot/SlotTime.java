package baton.scheduler.contact.slot;

import java.time.Duration;
import java.time.Instant;

/** One callback window {@code [start, end)} of twenty minutes (S1). */
public record SlotTime(Instant start) implements Comparable<SlotTime> {
  /** How long a slot, and a planned call, lasts. */
  public static final Duration LENGTH = Duration.ofMinutes(20);

  public Instant end() {
    return start.plus(LENGTH);
  }

  @Override
  public int compareTo(SlotTime other) {
    return start.compareTo(other.start);
  }
}
