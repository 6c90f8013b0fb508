package baton.scheduler.contact.callback;

import static baton.scheduler.contact.callback.Callbacks.COLUMNS;

import baton.handoff.DeskId;
import baton.scheduler.contact.slot.SlotTime;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes what was decided about bookings; whoever calls holds the lock on the slot's places. */
final class BookingStore {
  Callback insert(Tx tx, DeskId desk, BookingRequest wanted, int lane, String by) {
    return bindCustomer(
            tx.handle()
                .createQuery(
                    """
                    insert into callback (desk_id, slot_start, lane, state, phone, region, international,
                                          number_zones, customer_name, stated_zone, stated_country,
                                          reason, booked_at, booked_by)
                    values (:desk, :start, :lane, 'BOOKED', :phone, :region, :international,
                            :zones, :name, :zone, :country, :reason, :now, :by)
                    returning
                    """
                        + COLUMNS),
            wanted.customer())
        .bind("desk", desk)
        .bind("start", wanted.slot().start())
        .bind("lane", lane)
        .bind("reason", wanted.reason())
        .bind("now", tx.now())
        .bind("by", by)
        .map(CallbackRow::read)
        .one();
  }

  Callback insert(Tx tx, DeskId desk, PromisedCall promise, String by) {
    return bindCustomer(
            tx.handle()
                .createQuery(
                    """
                    insert into callback (desk_id, state, promised_by, phone, region, international,
                                          number_zones, customer_name, stated_zone, stated_country,
                                          reason, booked_at, booked_by)
                    values (:desk, 'WAITING', :promised, :phone, :region, :international,
                            :zones, :name, :zone, :country, :reason, :now, :by)
                    returning
                    """
                        + COLUMNS),
            promise.customer())
        .bind("desk", desk)
        .bind("promised", promise.by())
        .bind("reason", promise.reason())
        .bind("now", tx.now())
        .bind("by", by)
        .map(CallbackRow::read)
        .one();
  }

  private static <S extends SqlStatement<S>> S bindCustomer(S statement, Customer customer) {
    PhoneNumber phone = customer.phone();
    ZoneId zone = customer.zone();
    return statement
        .bind("phone", phone.e164())
        .bind("region", phone.region())
        .bind("international", !phone.domestic())
        .bindArray("zones", String.class, phone.zones().stream().map(ZoneId::getId).toList())
        .bind("name", customer.name())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("country", customer.country());
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
        .map(CallbackRow::read)
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
        .map(CallbackRow::read)
        .one();
  }
}
