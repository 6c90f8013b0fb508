package baton.scheduler.app;

import baton.handoff.shift.Shift;
import baton.scheduler.contact.callback.AtRisk.Threatened;
import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.contact.callback.Customer;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.contact.slot.Slots;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.rota.publish.BookingsAtRisk;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the slots and the bookings what a rota to be would leave without a place (S9). */
final class RotaBookings implements BookingsAtRisk {
  private final Slots slots;
  private final baton.scheduler.contact.callback.AtRisk atRisk;

  RotaBookings(Slots slots, Callbacks callbacks) {
    this.slots = slots;
    this.atRisk = new baton.scheduler.contact.callback.AtRisk(callbacks);
  }

  @Override
  public List<SlotAtRisk> under(Tx tx, Desk desk, List<Shift> shifts) {
    Map<SlotTime, List<Threatened>> bySlot =
        atRisk.under(tx, desk, slots.planned(tx, desk, shifts)).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.callback().slot(), LinkedHashMap::new, Collectors.toList()));
    return bySlot.entrySet().stream().map(slot -> slot(slot.getKey(), slot.getValue())).toList();
  }

  private static SlotAtRisk slot(SlotTime slot, List<Threatened> all) {
    Threatened any = all.getFirst();
    return new SlotAtRisk(
        slot.start(),
        any.before(),
        any.after(),
        any.booked(),
        all.stream().map(RotaBookings::booking).toList());
  }

  private static BookingsAtRisk.AtRisk booking(Threatened threatened) {
    Customer customer = threatened.callback().customer();
    return new BookingsAtRisk.AtRisk(
        threatened.callback().id().value(),
        customer.phone().masked(),
        theirs(customer.hours().zones(), threatened.callback().slot()),
        threatened.already(),
        threatened.instead());
  }

  /** Where they may be in several zones, the first of them stands for all. */
  private static String theirs(List<ZoneId> zones, SlotTime slot) {
    return zones.isEmpty()
        ? ""
        : DeskTime.clock(slot.start(), zones.getFirst()) + " in " + DeskTime.city(zones.getFirst());
  }
}
