package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.tx.Tx;
import java.util.List;

/** Slots to which a customer could be moved (C4, S9). */
public final class SuitingSlots {
  private final SlotPlaces places = new SlotPlaces();

  /** The nearest to now with a place left and inside the customer's hours, by start. */
  public List<SlotTime> next(Tx tx, DeskId desk, Customer customer) {
    return NearestSlots.to(new SlotTime(tx.now()), customer.hours(), places.open(tx, desk));
  }
}
