package baton.scheduler.rota.publish;

import baton.handoff.shift.Shift;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.util.List;

/** Which bookings a rota to be would leave without a place (S9). Bookings are another room's. */
@FunctionalInterface
public interface BookingsAtRisk {
  /**
   * The slots that would have more bookings than places, by start. Reads only, with a number of
   * statements that does not depend on how many there are.
   *
   * @param shifts of the rota to be, all that end after now
   */
  List<SlotAtRisk> under(Tx tx, Desk desk, List<Shift> shifts);

  /**
   * A slot with too few places.
   *
   * @param before how many places it has by the published rota
   * @param after how many it would have
   * @param booked how many bookings it has
   * @param bookings those that would have no place: the ones booked last
   */
  record SlotAtRisk(Instant start, int before, int after, int booked, List<AtRisk> bookings) {
    public SlotAtRisk {
      bookings = List.copyOf(bookings);
    }
  }

  /**
   * A booking without a place. No name: who it is does not matter here (W3).
   *
   * @param callback its id
   * @param number its last digits
   * @param theirs the slot's start on the customer's own clock, "21:20 in London"; empty when it is
   *     not known where they are
   * @param already whether it has no place by the published rota either
   * @param instead the nearest slots that would have a place and suit the customer, by time
   */
  record AtRisk(
      long callback, String number, String theirs, boolean already, List<Instant> instead) {
    public AtRisk {
      instead = List.copyOf(instead);
    }
  }
}
