package baton.scheduler.floor.ledger;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps digests, and knows which desks have entries since their last. */
final class DigestStore {
  /**
   * A desk with entries that no digest tells of.
   *
   * @param lastDay of its last digest; null when there is none
   * @param since the instant of the first such entry
   */
  record Undigested(DeskId desk, ZoneId zone, @Nullable LocalDate lastDay, Instant since) {
    /** The day the next digest is of: never one that has its digest. */
    LocalDate day() {
      LocalDate day = since.atZone(zone).toLocalDate();
      return lastDay == null || lastDay.isBefore(day) ? day : lastDay.plusDays(1);
    }

    /** The midnight at which that day is over. */
    Instant due() {
      return day().plusDays(1).atStartOfDay(zone).toInstant();
    }
  }

  /** All of them, in one query; a desk at rest costs an index look-up. */
  List<Undigested> undigested(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            select head.desk_id, desk.zone, digest.day as last_day, entry.at as since
              from ledger_head head
              join desk on desk.id = head.desk_id
              left join lateral (
                   select d.day, d.number
                     from ledger_digest d
                    where d.desk_id = head.desk_id
                    order by d.day desc
                    limit 1) digest on true
              join ledger_entry entry
                on entry.desk_id = head.desk_id and entry.number = coalesce(digest.number, 0) + 1
             where head.number > coalesce(digest.number, 0)
             order by head.desk_id
            """)
        .mapTo(Undigested.class)
        .list();
  }

  /** Records the last entry before the day's end; empty when another node was faster. */
  Optional<LedgerDigest.Day> record(Tx tx, Undigested desk) {
    return tx.handle()
        .createQuery(
            """
            insert into ledger_digest (desk_id, day, number, sha256, recorded_at)
            select desk_id, :day, number, sha256, :now
              from ledger_entry
             where desk_id = :desk and at < :end
             order by at desc, number desc
             limit 1
            on conflict do nothing
            returning day, number, encode(sha256, 'hex') as sha256, recorded_at
            """)
        .bind("desk", desk.desk())
        .bind("day", desk.day())
        .bind("end", desk.due())
        .bind("now", tx.now())
        .mapTo(LedgerDigest.Day.class)
        .findOne();
  }

  /**
   * The newest first.
   *
   * @param before only days before it
   */
  List<LedgerDigest.Day> newest(Tx tx, DeskId desk, LocalDate before, int limit) {
    return tx.handle()
        .createQuery(
            """
            select day, number, encode(sha256, 'hex') as sha256, recorded_at
              from ledger_digest
             where desk_id = :desk and day < :before
             order by day desc
             limit :limit
            """)
        .bind("desk", desk)
        .bind("before", before)
        .bind("limit", limit)
        .mapTo(LedgerDigest.Day.class)
        .list();
  }
}
