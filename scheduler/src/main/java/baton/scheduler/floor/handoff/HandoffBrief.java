package baton.scheduler.floor.handoff;

import baton.handoff.SeatId;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.queue.Queue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk itself knows that a replacement has to know (H5). Parts that do not concern the
 * seat's role are empty.
 *
 * @param calls those going on of whoever holds the seat, or had it last; they stay theirs (H12)
 * @param callbacks booked and not called yet, of the slots that are not over and start within
 *     {@link HandoffBriefs#AHEAD}, in order; all seats of the role share them
 * @param queue null: the role has none, or nothing is known of it
 */
public record HandoffBrief(
    SeatId seat, Instant asOf, List<Call> calls, List<Callback> callbacks, @Nullable Queue queue) {
  public HandoffBrief {
    calls = List.copyOf(calls);
    callbacks = List.copyOf(callbacks);
  }

  /** Whether there is nothing to know. */
  public boolean isEmpty() {
    return calls.isEmpty() && callbacks.isEmpty() && queue == null;
  }
}
