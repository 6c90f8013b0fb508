package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The slots that have a place left, for who is to get the first that suits (P4). */
public final class FirstSlots {
  private final SlotPlaces places = new SlotPlaces();
  private final Bookings bookings = new Bookings();

  /** Those that have not begun and start at the instant or later, in order of time. */
  public List<SlotTime> from(Tx tx, DeskId desk, Instant from) {
    return places.open(tx, desk, from, SlotPlaces.FAR).stream().map(SlotPlaces.Open::slot).toList();
  }

  /**
   * Books the first that suits the customer: when somebody else gets its last place meanwhile, the
   * one after it.
   *
   * @return the callback; empty when no slot does
   */
  public Optional<Callback> bookFirst(
      Tx tx, Desk desk, Customer customer, @Nullable String reason, Instant from, String by) {
    CustomerHours hours = customer.hours();
    for (SlotTime slot : from(tx, desk.id(), from)) {
      if (hours.fit(slot)
          && bookings.book(tx, desk, new BookingRequest(slot, customer, reason), by)
              instanceof BookingOutcome.Done done) {
        return Optional.of(done.callback());
      }
    }
    return Optional.empty();
  }
}
