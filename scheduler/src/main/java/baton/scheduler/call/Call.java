package baton.scheduler.call;

import baton.handoff.AdvisorId;
import baton.scheduler.callback.CallbackId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation, going on in {@code [startedAt, endedAt)}.
 *
 * @param callback the booking it is for; null when there was none
 * @param number the customer's, masked (W3); null without a callback
 * @param endedAt null while it goes on
 * @param overrunAt when it had lasted {@link #EXPECTED}; null when it has not, or ended before
 */
public record Call(
    CallId id,
    Who advisor,
    @Nullable CallbackId callback,
    @Nullable String number,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant overrunAt) {

  /** How long a call may take (C2). */
  public static final Duration EXPECTED = Duration.ofMinutes(20);

  /** Who makes the call. */
  public record Who(AdvisorId id, String name) {}

  public boolean isRunning() {
    return endedAt == null;
  }

  /** From this instant on the call, if it still goes on, is an overrun (C2). */
  public Instant overrunDue() {
    return startedAt.plus(EXPECTED);
  }

  Call ended(Instant at, @Nullable Instant overrun) {
    return new Call(id, advisor, callback, number, startedAt, at, overrun);
  }
}
