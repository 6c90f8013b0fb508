package baton.scheduler.contact.booking;

import static java.util.Objects.requireNonNull;

import baton.scheduler.contact.booking.BookingDraft.Typed;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A draft at its desk, as far as a step needs it.
 *
 * @param zone the customer's; null: not needed, or not known yet
 */
record DraftAtDesk(Desk desk, BookingDraft draft, @Nullable ZoneId zone) {
  TheirTime time() {
    return new TheirTime(requireNonNull(zone), desk);
  }

  SlotTime slot() {
    return requireNonNull(draft.slot());
  }

  DraftAtDesk saying(Typed typed) {
    return new DraftAtDesk(desk, draft.saying(typed), zone);
  }
}
