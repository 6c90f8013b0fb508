package baton.scheduler.callback;

import baton.scheduler.callback.SlotPlaces.Open;
import baton.scheduler.desk.Desk;
import baton.scheduler.slot.SlotTime;
import baton.scheduler.tx.Tx;
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
    return NearestSlots.to(callback.slot(), callback.customer().hours(), open).stream()
        .map(SlotTime::start)
        .toList();
  }
}
