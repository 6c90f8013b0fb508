package baton.scheduler.contact.call;

import baton.scheduler.contact.callback.CallRetries;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;

/** The calls of the rest of a desk's day, in the order in which to make them; three statements. */
public final class DueCalls {
  /** More than any desk calls in a day. */
  private static final int MOST = 600;

  private final Callbacks callbacks;
  private final CallRetries tries = new CallRetries();

  public DueCalls(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /**
   * @param people of the desk, as {@link CallPeople} read them in this transaction
   */
  public List<DueCall> of(Tx tx, Desk desk, List<CallPerson> people) {
    Instant from = tx.now().minus(SlotTime.LENGTH).plusNanos(1);
    Instant to = DeskTime.of(desk, tx.now()).tomorrow();
    List<Callback> booked =
        callbacks.upcoming(tx, desk.id(), from, to, MOST).stream()
            .filter(callback -> callback.state() == CallbackState.BOOKED)
            .toList();
    int free = (int) people.stream().filter(CallPerson::isFreeHolder).count();
    return new DueOrder(
            booked, callbacks.inOrder(tx, desk.id(), MOST), tries.of(tx, desk.id()), free, tx.now())
        .all();
  }
}
