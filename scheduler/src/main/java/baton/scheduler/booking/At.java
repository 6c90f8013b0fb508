package baton.scheduler.booking;

import static java.util.Objects.requireNonNull;

import baton.scheduler.booking.Draft.Typed;
import baton.scheduler.desk.Desk;
import baton.scheduler.slot.SlotTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A draft at its desk, as far as a step needs it.
 *
 * @param zone the customer's; null: not needed, or not known yet
 */
record At(Desk desk, Draft draft, @Nullable ZoneId zone) {
  TheirTime time() {
    return new TheirTime(requireNonNull(zone), desk);
  }

  SlotTime slot() {
    return requireNonNull(draft.slot());
  }

  At saying(Typed typed) {
    return new At(desk, draft.saying(typed), zone);
  }
}
