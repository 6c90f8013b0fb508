package baton.scheduler.contact.callback;

import baton.scheduler.contact.callback.SlotPlaces.Open;
import baton.scheduler.contact.slot.SlotPlan;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;

/** Bookings that a rota change left without a place; none is dropped, somebody decides (S9). */
public final class AtRisk {
  private final Callbacks callbacks;
  private final SlotPlaces places = new SlotPlaces();

  public AtRisk(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /**
   * @param instead the nearest slots that have a place left and suit the customer, by time
   */
  public record Booking(Callback callback, List<Instant> instead) {}

  /** In order of time; two queries for any number of them. */
  public List<Booking> list(Tx tx, Desk desk) {
    List<Callback> atRisk = callbacks.atRisk(tx, desk.id());
    List<Open> open = atRisk.isEmpty() ? List.of() : places.open(tx, desk.id());
    return atRisk.stream().map(callback -> new Booking(callback, instead(callback, open))).toList();
  }

  private static List<Instant> instead(Callback callback, List<Open> open) {
    return OpenSlots.nearest(callback.slot(), callback.customer().hours(), open).stream()
        .map(SlotTime::start)
        .toList();
  }

  /**
   * What would be at risk with other slots.
   *
   * @param before the capacity of the booking's slot as it is
   * @param after the capacity it would have
   * @param booked how many bookings the slot has
   * @param already whether this one is at risk as it is
   */
  public record Threatened(
      Callback callback,
      int before,
      int after,
      int booked,
      boolean already,
      List<Instant> instead) {}

  /**
   * The bookings that would have no place if the slots from now on were as planned: of each slot,
   * those booked last. In order of time; at most two queries.
   */
  public List<Threatened> under(Tx tx, Desk desk, SlotPlan plan) {
    List<Threat> threats = callbacks.threatened(tx, desk.id(), plan);
    List<Open> open = threats.isEmpty() ? List.of() : places.open(tx, desk.id(), plan);
    return threats.stream()
        .map(threat ->
            new Threatened(
                threat.callback(),
                threat.before(),
                threat.after(),
                threat.booked(),
                threat.already(),
                instead(threat.callback(), open)))
        .toList();
  }

  /** The same without where they could go. */
  record Threat(Callback callback, int before, int after, int booked, boolean already) {}
}
