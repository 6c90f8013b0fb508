package baton.scheduler.contact.call;

import baton.handoff.shift.Shift;
import baton.scheduler.contact.callback.Callback;
import baton.scheduler.desk.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether an advisor may start the call of a callback.
 *
 * @param may what the advisor brings besides shifts
 * @param shifts the advisor's published shifts around now, by start
 * @param ownCall the call that the advisor is on, or wraps up
 * @param callbacksCall the open call of this callback
 */
record StartFacts(
    Desk desk,
    Call.Who advisor,
    CallEntitlement may,
    List<Shift> shifts,
    Callback callback,
    @Nullable Call ownCall,
    @Nullable Call callbacksCall) {
  StartFacts {
    shifts = List.copyOf(shifts);
  }
}
