package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.CustomerHours;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * (ours) When a customer who was not reached is tried again: two hours later, or when their own
 * hours allow it after that (C5, S5).
 */
final class NextAttempt {
  static final Duration WAIT = Duration.ofHours(2);

  /** Hours recur daily, also where two zones leave only some of them. */
  private static final Duration LOOK_AHEAD = Duration.ofDays(2);

  private NextAttempt() {}

  static Instant after(Instant now, CustomerHours hours) {
    Instant first = now.plus(WAIT);
    return Stream.iterate(
            first,
            at -> at.isBefore(first.plus(LOOK_AHEAD)),
            at -> at.plus(SlotTime.LENGTH.dividedBy(4)))
        .filter(at -> hours.fit(new SlotTime(at)))
        .findFirst()
        .orElse(first);
  }
}
