package baton.scheduler.contact.callback;

import static baton.scheduler.contact.callback.Callbacks.COLUMNS;

import baton.handoff.DeskId;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import org.jdbi.v3.core.statement.Query;

/** Writes what was decided about bookings; whoever calls holds the lock on the slot's places. */
final class BookingStore {
  Callback insert(Tx tx, DeskId desk, BookingRequest wanted, int lane, String by) {
    return insert(tx, desk, CallbackState.BOOKED, wanted.customer(), by)
        .bind("start", wanted.slot().start())
        .bind("lane", lane)
        .bind("promised", (Instant) null)
        .bind("reason", wanted.reason())
        .mapTo(Callback.class)
        .one();
  }

  Callback insert(Tx tx, DeskId desk, Bookings.Promise promise, String by) {
    return insert(tx, desk, CallbackState.WAITING, promise.customer(), by)
        .bind("start", (Instant) null)
        .bind("lane", (Integer) null)
        .bind("promised", promise.by())
        .bind("reason", promise.reason())
        .mapTo(Callback.class)
        .one();
  }

  private static Query insert(
      Tx tx, DeskId desk, CallbackState state, Customer customer, String by) {
    return CustomerColumns.bind(
            tx.handle()
                .createQuery(
                    """
                    insert into callback (desk_id, state, slot_start, lane, promised_by, phone, region,
                                          international, number_zones, customer_name, stated_zone,
                                          stated_country, reason, booked_at, booked_by)
                    values (:desk, :state, :start, :lane, :promised, :phone, :region, :international,
                            :zones, :name, :zone, :country, :reason, :now, :by)
                    returning
                    """
                        + COLUMNS),
            customer)
        .bind("desk", desk)
        .bind("state", state)
        .bind("now", tx.now())
        .bind("by", by);
  }

  /** Keeps which hold became this booking, so that it becomes one only. */
  void madeBy(Tx tx, DeskId desk, CallbackId id, Secret holder) {
    tx.handle()
        .createUpdate(
            "update callback set held_sha256 = :secret where desk_id = :desk and id = :id")
        .bind("secret", holder.sha256())
        .bind("desk", desk)
        .bind("id", id)
        .execute();
  }

  Callback moved(Tx tx, DeskId desk, CallbackId id, SlotTime to, int lane) {
    return tx.handle()
        .createQuery(
            """
            update callback
               set slot_start = :start, lane = :lane, state = 'BOOKED', missed_at = null,
                   changes = changes + 1
             where desk_id = :desk and id = :id
            returning
            """
                + COLUMNS)
        .bind("desk", desk)
        .bind("id", id)
        .bind("start", to.start())
        .bind("lane", lane)
        .mapTo(Callback.class)
        .one();
  }

  Callback cancelled(Tx tx, DeskId desk, CallbackId id) {
    return tx.handle()
        .createQuery(
            """
            update callback set state = 'CANCELLED', changes = changes + 1
             where desk_id = :desk and id = :id
            returning
            """
                + COLUMNS)
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(Callback.class)
        .one();
  }
}
