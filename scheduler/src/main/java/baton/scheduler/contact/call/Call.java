package baton.scheduler.contact.call;

import baton.handoff.AdvisorId;
import baton.scheduler.contact.callback.CallbackId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * One conversation, going on in {@code [startedAt, endedAt)}, and open until its outcome is saved.
 *
 * @param advisor whoever has it now, or had it last
 * @param before names of those who had it before and transferred it, in their order (C1)
 * @param callback the booking it is for; null when there was none
 * @param number the customer's, masked (W3); null without a callback
 * @param outcome null until it is saved
 */
public record Call(
    CallId id,
    Who advisor,
    List<String> before,
    @Nullable CallbackId callback,
    @Nullable String number,
    Times times,
    @Nullable CallOutcome outcome) {

  /** How long a call may take (C2). */
  public static final Duration EXPECTED = Duration.ofMinutes(20);

  /** (ours) When the desk says whom an overrun would hurt (C2). */
  public static final Duration FOREWARNED = Duration.ofMinutes(15);

  public Call {
    before = List.copyOf(before);
  }

  /** Who makes the call. */
  public record Who(@ColumnName("advisor_id") AdvisorId id, String name) {}

  /**
   * @param endedAt null while it goes on
   * @param overrunAt when it had lasted {@link #EXPECTED}; null when it has not, or ended before
   * @param wrappedAt when its outcome was saved (C5); null while the call is open
   * @param endedAs how it ended, where the advisor said so as it did; the outcome decides
   */
  public record Times(
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Instant overrunAt,
      @Nullable Instant wrappedAt,
      @Nullable CallResult endedAs) {
    static Times from(Instant start) {
      return new Times(start, null, null, null, null);
    }
  }

  public Instant startedAt() {
    return times.startedAt();
  }

  public @Nullable Instant endedAt() {
    return times.endedAt();
  }

  public @Nullable Instant overrunAt() {
    return times.overrunAt();
  }

  public boolean isRunning() {
    return times.endedAt() == null;
  }

  /** Whether it has ended and its outcome is still to be saved (C5). */
  public boolean isInWrapUp() {
    return times.endedAt() != null && times.wrappedAt() == null;
  }

  /** From this instant on the call, if it still goes on, is an overrun (C2). */
  public Instant overrunDue() {
    return startedAt().plus(EXPECTED);
  }

  Call with(Times changed) {
    return new Call(id, advisor, before, callback, number, changed, outcome);
  }

  /**
   * Who wants to end a call, to transfer it, or to save its outcome.
   *
   * @param lead may do so with anybody's
   */
  public record Editor(@Nullable AdvisorId advisor, boolean lead) {
    boolean may(Call call) {
      return lead || call.advisor().id().equals(advisor);
    }
  }
}
