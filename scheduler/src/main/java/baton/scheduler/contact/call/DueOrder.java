package baton.scheduler.contact.call;

import baton.scheduler.contact.call.DueCall.Why;
import baton.scheduler.contact.callback.CallRetries;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.contact.callback.CallbackId;
import baton.scheduler.contact.callback.CallbackState;
import baton.scheduler.contact.slot.SlotTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides whom to call next (C1, C3, S5, S7): a booked call that is near or due; then who was
 * missed, then who waits in the order received, as far as their own hours allow it now and it is
 * done before the next booked call; then what is booked for later.
 *
 * @param booked not started, by slot
 * @param order missed ones first, then in the order received
 * @param tried those of them who were tried before
 * @param freeHolders how many can take a call now
 */
record DueOrder(
    List<Callback> booked,
    List<Callback> order,
    Map<CallbackId, CallRetries.Tried> tried,
    int freeHolders,
    Instant now) {
  List<DueCall> all() {
    return Stream.of(
            booked.stream().filter(this::isNear).map(this::near),
            order.stream().filter(this::canBeCalledNow).map(this::inOrder),
            booked.stream().filter(callback -> !isNear(callback)).map(this::later))
        .flatMap(calls -> calls)
        .toList();
  }

  private boolean isNear(Callback callback) {
    return !now.isBefore(StartCall.startableFrom(callback));
  }

  private DueCall near(Callback callback) {
    boolean late = !now.isBefore(callback.slot().start().plus(Callback.LATE));
    return call(callback, late ? Why.LATE : Why.DUE, StartCall.startableFrom(callback));
  }

  private DueCall later(Callback callback) {
    return call(callback, Why.BOOKED, StartCall.startableFrom(callback));
  }

  private DueCall inOrder(Callback callback) {
    boolean missed = callback.state() == CallbackState.MISSED;
    return call(callback, missed ? Why.MISSED : Why.WAITING, now);
  }

  private DueCall call(Callback callback, Why why, Instant from) {
    CallRetries.Tried before = tried.get(callback.id());
    return new DueCall(callback, why, before == null ? 0 : before.count(), from);
  }

  private boolean canBeCalledNow(Callback callback) {
    CallRetries.Tried before = tried.get(callback.id());
    return (before == null || !before.notBefore().isAfter(now))
        && callback.customer().hours().fit(new SlotTime(now))
        && endsBeforeTheNextBooked();
  }

  /** Of several holders one may go on, as long as enough are left for the next slot. */
  private boolean endsBeforeTheNextBooked() {
    Instant end = now.plus(SlotTime.LENGTH);
    List<Callback> hurt =
        booked.stream()
            .filter(callback -> callback.slot().start().isBefore(end))
            .filter(callback -> callback.slot().end().isAfter(now))
            .toList();
    return hurt.isEmpty() || hurt.size() < freeHolders;
  }
}
