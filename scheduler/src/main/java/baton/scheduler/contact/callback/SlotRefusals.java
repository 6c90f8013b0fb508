package baton.scheduler.contact.callback;

import baton.handoff.Refusal;
import baton.scheduler.contact.callback.BookingRule.Decision;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTime;
import baton.scheduler.platform.tx.Tx;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a slot that cannot be had what can be done instead. */
final class SlotRefusals {
  private final SlotPlaces places;

  SlotRefusals(SlotPlaces places) {
    this.places = places;
  }

  Refusal of(Tx tx, Desk desk, Decision.Refused no, SlotTime wanted, CustomerHours hours) {
    List<SlotTime> nearest = OpenSlots.nearest(wanted, hours, places.open(tx, desk.id()));
    return new Refusal(no.rule(), no.detail(), next(desk, no, nearest));
  }

  private static String next(Desk desk, Decision.Refused no, List<SlotTime> nearest) {
    String ask =
        no.rule().equals("S6") ? "Ask where the customer is and send it as \"zone\". " : "";
    if (no.field().equals("zone")) {
      return ask.strip();
    }
    return nearest.isEmpty()
        ? ask + "No other slot that suits this customer is free; offer an email."
        : ask
            + nearest.stream()
                .map(slot -> DeskTime.of(desk, slot.start()).dated(slot.start()))
                .collect(Collectors.joining(", ", "Free nearby: ", "."));
  }
}
