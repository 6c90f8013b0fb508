package baton.scheduler.contact.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of the wish to end a call. */
sealed interface EndDecision {
  /**
   * It ends.
   *
   * @param at now; never before its start, where another node's clock is a little ahead (T4)
   * @param overrunAt when it became too long, also if nobody has noticed yet; null: it did not
   */
  record End(Instant at, @Nullable Instant overrunAt) implements EndDecision {}

  /** It has ended before; ending twice is as once. */
  record EndedAlready() implements EndDecision {}

  /** It is somebody else's. */
  record NotYours() implements EndDecision {}

  static EndDecision decide(Call call, Call.Editor by, Instant now) {
    if (!by.may(call)) {
      return new NotYours();
    }
    if (!call.isRunning()) {
      return new EndedAlready();
    }
    Instant at = now.isBefore(call.startedAt()) ? call.startedAt() : now;
    boolean overran = call.overrunAt() != null || call.overrunDue().isBefore(at);
    return new End(at, overran ? call.overrunDue() : null);
  }
}
