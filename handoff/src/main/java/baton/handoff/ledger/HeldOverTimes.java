package baton.handoff.ledger;

import baton.handoff.DeskId;
import baton.handoff.shift.ShiftPeriod;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads who was held over and who was late, by person and ISO week (H8), in one query. */
public final class HeldOverTimes {
  /**
   * The weeks of {@code asked}, by week and person. Only what has ended is known: who is held over
   * at this moment has no entry yet.
   *
   * @param asked to the second; seconds outside it do not count
   * @param zone the desk's, in which weeks begin
   */
  public List<PersonWeek> in(Handle handle, DeskId desk, ShiftPeriod asked, ZoneId zone) {
    ShiftPeriod seconds =
        new ShiftPeriod(
            asked.start().truncatedTo(ChronoUnit.SECONDS),
            asked.end().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS));
    return HeldOverReport.of(entries(handle, desk, seconds), seconds, zone);
  }

  /**
   * The entries that credit anything, from the first second asked for to today: one that was
   * written after the time asked for may tell of it. The condition is that of the index.
   */
  private static List<Entry> entries(Handle handle, DeskId desk, ShiftPeriod asked) {
    return handle
        .createQuery(
            Ledger.ENTRY
                + """
                  from ledger_entry
                 where desk_id = :desk
                   and number >= (select first.number
                                    from ledger_entry first
                                   where first.desk_id = :desk and first.at >= :from
                                   order by first.at, first.number
                                   limit 1)
                   and detail ~ '"(heldOverSeconds|lateSeconds|seconds)":[1-9]'
                 order by number
                """)
        .bind("desk", desk)
        .bind("from", asked.start())
        .mapTo(Entry.class)
        .list();
  }
}
