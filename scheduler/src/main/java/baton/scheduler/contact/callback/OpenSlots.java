package baton.scheduler.contact.callback;

import baton.scheduler.contact.callback.SlotPlaces.Open;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.desk.Desk;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots that a customer could book now (S3, S4, S5, S6). */
public final class OpenSlots {
  private final SlotPlaces places = new SlotPlaces();

  /**
   * By time.
   *
   * @param holder whose own place counts as free; null: nobody's
   */
  public List<SlotTime> suiting(Tx tx, Desk desk, CustomerHours hours, @Nullable Secret holder) {
    return open(tx, desk, holder).stream().map(Open::slot).filter(hours::fit).toList();
  }

  /** The few of them that are nearest to the wanted one, by time. */
  public List<SlotTime> nearest(
      Tx tx, Desk desk, CustomerHours hours, SlotTime wanted, @Nullable Secret holder) {
    return NearestSlots.to(wanted, hours, open(tx, desk, holder));
  }

  private List<Open> open(Tx tx, Desk desk, @Nullable Secret holder) {
    return places.open(tx, desk.id(), tx.now(), SlotPlaces.FAR, holder);
  }
}
