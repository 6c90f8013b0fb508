package baton.scheduler.contact.callback;

import baton.handoff.DeskId;
import baton.scheduler.platform.access.Secret;
import baton.scheduler.platform.tx.Tx;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes and reads holds. Those that have ended count for nothing, deleted or not. */
final class HoldStore {
  /** How many places others keep from the same address, and for the same number. */
  record Others(int address, int number) {
    boolean reach(int mostOfAddress, int mostOfNumber) {
      return address >= mostOfAddress || number >= mostOfNumber;
    }
  }

  /**
   * Until this transaction ends nobody else does anything as this holder, from this address or for
   * this number, so that counting and keeping are one step.
   */
  void lock(Tx tx, PlaceHolds.Holder holder) {
    lock(tx, List.of(holder.address(), holder.number(), session(holder.secret())));
  }

  /** The same for the holder alone. */
  void lock(Tx tx, Secret holder) {
    lock(tx, List.of(session(holder)));
  }

  private static String session(Secret holder) {
    return HexFormat.of().formatHex(holder.sha256());
  }

  /** In one order, so that two who need the same locks do not wait for each other. */
  private static void lock(Tx tx, List<String> what) {
    for (String one : what.stream().sorted().toList()) {
      tx.handle()
          .createQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:one, 64))")
          .bind("one", one)
          .mapTo(Integer.class)
          .one();
    }
  }

  Optional<PlaceHolds.Hold> of(Tx tx, DeskId desk, Secret holder) {
    return tx.handle()
        .createQuery(
            """
            select slot_start as slot, held_until as until from place_hold
             where secret_sha256 = :secret and desk_id = :desk and held_until > :now
            """)
        .bind("secret", holder.sha256())
        .bind("desk", desk)
        .bind("now", tx.now())
        .mapTo(PlaceHolds.Hold.class)
        .findOne();
  }

  Others others(Tx tx, DeskId desk, PlaceHolds.Holder holder) {
    return tx.handle()
        .createQuery(
            """
            select count(*) filter (where address_tag = :address) as address,
                   count(*) filter (where number_tag = :number) as number
              from place_hold
             where desk_id = :desk and (address_tag = :address or number_tag = :number)
               and held_until > :now and secret_sha256 <> :secret
            """)
        .bind("desk", desk)
        .bind("address", holder.address())
        .bind("number", holder.number())
        .bind("now", tx.now())
        .bind("secret", holder.secret().sha256())
        .mapTo(Others.class)
        .one();
  }

  /** Whoever calls holds the lock on the slot's places; holds that have ended make way. */
  void put(Tx tx, DeskId desk, PlaceHolds.Hold hold, int lane, PlaceHolds.Holder holder) {
    tx.handle()
        .createUpdate(
            """
            delete from place_hold
             where desk_id = :desk and slot_start = :start and held_until <= :now
            """)
        .bind("desk", desk)
        .bind("start", hold.slot().start())
        .bind("now", tx.now())
        .execute();
    tx.handle()
        .createUpdate(
            """
            insert into place_hold (secret_sha256, desk_id, slot_start, lane, address_tag, number_tag,
                                    held_until)
            values (:secret, :desk, :start, :lane, :address, :number, :until)
            on conflict (secret_sha256) do update
               set desk_id = excluded.desk_id, slot_start = excluded.slot_start, lane = excluded.lane,
                   address_tag = excluded.address_tag, number_tag = excluded.number_tag,
                   held_until = excluded.held_until
            """)
        .bind("secret", holder.secret().sha256())
        .bind("desk", desk)
        .bind("start", hold.slot().start())
        .bind("lane", lane)
        .bind("address", holder.address())
        .bind("number", holder.number())
        .bind("until", hold.until())
        .execute();
  }

  void end(Tx tx, Secret holder) {
    tx.handle()
        .createUpdate("delete from place_hold where secret_sha256 = :secret")
        .bind("secret", holder.sha256())
        .execute();
  }

  /** Deletes what has ended; the desks concerned. */
  Stream<DeskId> forgetEnded(Tx tx) {
    return tx
        .handle()
        .createQuery("delete from place_hold where held_until <= :now returning desk_id")
        .bind("now", tx.now())
        .mapTo(DeskId.class)
        .list()
        .stream()
        .distinct();
  }
}
