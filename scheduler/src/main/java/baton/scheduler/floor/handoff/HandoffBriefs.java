package baton.scheduler.floor.handoff;

import baton.handoff.AdvisorId;
import baton.handoff.SeatId;
import baton.scheduler.contact.call.Call;
import baton.scheduler.contact.call.Calls;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.queue.Queue;
import baton.scheduler.contact.queue.Queues;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts briefs together: three queries for a seat that takes calls, one for any other (H5). */
public final class HandoffBriefs {
  /** How far ahead callbacks are told of. */
  public static final Duration AHEAD = Duration.ofHours(2);

  /** Whoever let go of the seat this long ago may still be on the call they had then. */
  private static final Duration LATELY = Duration.ofHours(4);

  private static final Duration SLOT = Duration.ofMinutes(20);
  private static final String CALLS = "LIVE_CALL";

  /** More than any desk books in two hours. */
  private static final int MOST = 600;

  private final Callbacks callbacks;
  private final Calls calls;
  private final Queues queues = new Queues();

  HandoffBriefs(Callbacks callbacks, Calls calls) {
    this.callbacks = callbacks;
    this.calls = calls;
  }

  public HandoffBrief of(Tx tx, Desk desk, SeatId seat) {
    return seat.role().equals(CALLS)
        ? new HandoffBrief(seat, tx.now(), running(tx, desk, seat), booked(tx, desk), null)
        : new HandoffBrief(
            seat,
            tx.now(),
            List.of(),
            List.of(),
            queues.known(tx, desk.id(), seat.role()).orElse(null));
  }

  private List<Call> running(Tx tx, Desk desk, SeatId seat) {
    Set<AdvisorId> had = lately(tx, desk, seat);
    return calls.running(tx, desk.id()).stream()
        .filter(call -> had.contains(call.advisor().id()))
        .toList();
  }

  /** One that has begun and was not called is still owed until its slot is over. */
  private List<Callback> booked(Tx tx, Desk desk) {
    Instant from = tx.now().minus(SLOT).plusNanos(1);
    return callbacks.upcoming(tx, desk.id(), from, tx.now().plus(AHEAD), MOST).stream()
        .filter(callback -> callback.state() == CallbackState.BOOKED)
        .toList();
  }

  /** Who holds the seat, and who held it lately. */
  private static Set<AdvisorId> lately(Tx tx, Desk desk, SeatId seat) {
    return tx.handle()
        .createQuery(
            """
            select distinct advisor_id
              from seat_hold
             where desk_id = :desk and role = :role and seat = :seat
               and (released_at is null or released_at > :lately)
            """)
        .bind("desk", desk.id())
        .bind("role", seat.role())
        .bind("seat", seat.number())
        .bind("lately", tx.now().minus(LATELY))
        .mapTo(AdvisorId.class)
        .set();
  }

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
      SeatId seat,
      Instant asOf,
      List<Call> calls,
      List<Callback> callbacks,
      @Nullable Queue queue) {
    public HandoffBrief {
      calls = List.copyOf(calls);
      callbacks = List.copyOf(callbacks);
    }

    /** Whether there is nothing to know. */
    public boolean isEmpty() {
      return calls.isEmpty() && callbacks.isEmpty() && queue == null;
    }
  }
}
